import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PlanOp } from '../../../server/domain/plan/op.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import { deskOf } from '../../fixtures/room.stage.ts';
import { viewOf } from '../../fixtures/room.views.ts';
import { PlanEdits } from '../../state/plan-edits.ts';
import '../plan-actions/plan-actions.ts';

/** The actions of a new plan, and every op that they send. */
const show = async () => {
  const view = viewOf(walk.joint());
  const ops: PlanOp[] = [];
  const edits = new PlanEdits({
    view,
    send: (_name, body) => {
      ops.push((body as { op: PlanOp }).op);
      return Promise.resolve({ ok: true });
    },
    writing: () => undefined,
    subscribe: () => () => undefined,
  });
  const element = document.createElement('kr-plan-actions');
  element.desk = deskOf(view, edits);
  document.body.append(element);
  await element.updateComplete;
  return { ops, edits };
};

afterEach(() => {
  document.body.replaceChildren();
});

test('an action is words and three taps; nothing is sent before "Lisää teko"', async () => {
  const { ops } = await show();
  await page.getByRole('button', { name: 'Lisää teko' }).click();
  await page.getByLabelText('Mitä').fill('Yleistuen kirje luetaan yhdessä');
  await page.getByRole('button', { name: 'Satu' }).click();
  await page.getByRole('button', { name: 'ti 1.12.' }).click();
  await page.getByRole('button', { name: 'Rahat ja tuet' }).click();
  expect(ops).toEqual([]);
  await page.getByRole('button', { name: 'Lisää teko' }).click();
  expect(ops).toMatchObject([
    {
      kind: 'insert',
      rows: 'actions',
      values: {
        title: 'Yleistuen kirje luetaan yhdessä',
        owner: 'kela',
        person: 'Satu Niemi',
        due: '2026-12-01',
        domain: 'toimeentulo',
      },
    },
  ]);
});

test('a suggestion is taken with one tap, with the people at this table and a day', async () => {
  const { ops } = await show();
  await page.getByRole('button', { name: /Lisää: Seuraavaan aikaan/ }).click();
  expect(ops).toMatchObject([
    { kind: 'insert', values: { owner: 'hyvinvointialue', person: 'Mikko Laine', due: '2026-12-01' } },
  ]);
});

test('SU-3 a new action that the step overtakes stays as text to copy; one that was given up does not', async () => {
  const { edits } = await show();
  const add = page.getByRole('button', { name: 'Lisää teko' });
  await add.click();
  await page.getByLabelText('Mitä').fill('Turha');
  await page.getByRole('button', { name: 'Peru' }).click();
  expect(edits.leftovers).toEqual([]);
  await add.click();
  await page.getByLabelText('Mitä').fill('Yleistuen kirje luetaan yhdessä');
  document.body.replaceChildren();
  expect(edits.leftovers.map(({ text }) => text)).toEqual(['Yleistuen kirje luetaan yhdessä']);
});
