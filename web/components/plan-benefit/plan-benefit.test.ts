import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as walk from '../../../server/domain/testing/walk.ts';
import type { PlanOp } from '../../../server/domain/plan/op.ts';
import { deskOf } from '../../fixtures/room.stage.ts';
import { viewOf, written } from '../../fixtures/room.views.ts';
import { PlanEdits } from '../../state/plan-edits.ts';
import './plan-benefit.ts';

let ops: PlanOp[] = [];

const show = (who: 'mikko' | 'satu') => {
  ops = [];
  const view = viewOf(written(walk.joint()), who);
  const edits = new PlanEdits({
    view,
    send: (_, body) => {
      ops.push((body as { op: PlanOp }).op);
      return Promise.resolve({ ok: true });
    },
    writing: () => undefined,
    subscribe: () => () => undefined,
  });
  const benefit = document.createElement('kr-plan-benefit');
  benefit.desk = deskOf(view, edits);
  benefit.row = benefit.desk?.plan.rows.benefits[0] ?? null;
  document.body.replaceChildren(benefit);
  return benefit;
};

beforeEach(async () => {
  await page.viewport(1440, 900);
});

test('a row reads as a line; its choices unfold, and what is picked goes at once', async () => {
  const { row } = show('satu');
  await expect.element(page.getByRole('radio').first()).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Muuta' }).click();
  await page.getByText('myönnetty', { exact: true }).click();
  expect(ops).toMatchObject([{ kind: 'set', path: `benefits/${row?.id ?? ''}/state`, value: 'myonnetty' }]);
  await expect.element(page.getByRole('button', { name: 'Valmis' })).toHaveAttribute('aria-expanded', 'true');
});

test('a row is taken away where its choices are', async () => {
  const { row } = show('satu');
  await page.getByRole('button', { name: 'Muuta' }).click();
  await page.getByRole('button', { name: 'Poista tuki' }).click();
  expect(ops).toEqual([{ kind: 'remove', rows: 'benefits', rowId: row?.id }]);
});
