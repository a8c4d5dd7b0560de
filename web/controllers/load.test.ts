import type { ReactiveControllerHost } from 'lit';
import { expect, test } from 'vitest';
import type { Answer } from '../state/api.ts';
import { Load } from './load.ts';

/** A host that tells each time it would draw. */
const hostOf = (drawn: () => void): ReactiveControllerHost => ({
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: drawn,
  updateComplete: Promise.resolve(true),
});

test('SE-12: a page that must wait says so, asks again by itself, and shows what it then gets', async () => {
  const answers: Answer<string>[] = [
    { ok: false, code: 'request.too-many', againInMs: 1 },
    { ok: true, value: 'yes' },
  ];
  const states: string[] = [];
  await new Promise<void>((done) => {
    const load: Load<string> = new Load(
      hostOf(() => {
        states.push(load.now.state);
        if (load.now.state === 'ready') done();
      }),
      () => Promise.resolve(answers.shift() ?? { ok: false, code: 'network.down' }),
    );
    load.hostConnected();
  });
  expect(states).toEqual(['loading', 'refused', 'ready']);
});
