import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import * as walk from '../../../server/domain/testing/walk.ts';
import { editsOf } from '../../fixtures/room.stage.ts';
import { viewOf } from '../../fixtures/room.views.ts';
import './plan-leftovers.ts';

test('a text that came too late for the plan is shown until it is put away', async () => {
  const edits = editsOf(viewOf(walk.joint()), { ok: false, code: 'plan.frozen', rule: 'PL-12' });
  const leftovers = document.createElement('kr-plan-leftovers');
  leftovers.edits = edits;
  document.body.replaceChildren(leftovers);
  edits.edit('goal', 'Tämä ehti myöhässä.', false);
  await expect.element(page.getByText('Tämä ehti myöhässä.')).toBeVisible();
  await page.getByRole('button', { name: 'En tarvitse sitä' }).click();
  expect(edits.leftovers).toEqual([]);
  await expect.element(page.getByText('Tämä ehti myöhässä.')).not.toBeInTheDocument();
});
