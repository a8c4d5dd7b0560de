import { afterEach, expect, test } from 'vitest';
import { refusalStatus, type RefusalCode } from '../../../server/domain/refusals.ts';
import type { ClientCode } from '../../state/api.ts';
import '../../styles/main.css';
import { refusalWords } from '../../texts/refusals.ts';
import { failureIcon } from './failure.icon.ts';
import './failure.ts';

const codes: readonly ClientCode[] = [
  ...(Object.keys(refusalStatus) as RefusalCode[]),
  'network.down',
  'answer.broken',
];

afterEach(() => {
  document.body.replaceChildren();
});

const shown = async (code: ClientCode, way: { retry?: string; otherWay?: boolean } = {}) => {
  const failure = document.createElement('kr-failure');
  Object.assign(failure, { words: refusalWords(code), icon: failureIcon(code) }, way);
  document.body.replaceChildren(failure);
  await failure.updateComplete;
  return failure.renderRoot;
};

test.each(codes)('whatever failed, the number to call stands there and can be dialled: %s', async (code) => {
  for (const way of [{}, { retry: 'Yritä uudelleen' }, { otherWay: true }]) {
    const links = [...(await shown(code, way)).querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual(['tel:0200000000']);
    expect(links[0]?.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
    expect(links[0]?.getBoundingClientRect().height).toBeGreaterThan(40);
    // In isolates and with blanks that do not break; what is read is the number.
    expect(links[0]?.textContent.replaceAll(/[\u2066\u2069]/g, '')).toContain('020\u00a0000\u00a00000');
  }
});

test.each(codes)('what happened, what to do and what is safe are said: %s', async (code) => {
  const root = await shown(code);
  const said = [...root.querySelectorAll('h1, .said p')].map(({ textContent }) => textContent);
  const { happened, todo, safe } = refusalWords(code);
  expect(said).toEqual([happened, todo, safe]);
  expect(said).not.toContain('');
});
