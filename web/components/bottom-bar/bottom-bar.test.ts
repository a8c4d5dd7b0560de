import { Mic } from 'lucide';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './bottom-bar.ts';

test('a button that is off stays reachable by keyboard and does nothing', async () => {
  const bar = document.createElement('kr-bottom-bar');
  bar.items = [
    { id: 'mic', icon: Mic, label: 'Mikrofoni päällä' },
    { id: 'summary', icon: Mic, label: 'Tee yhteenveto', kind: 'main', off: true, end: true },
  ];
  bar.note = 'Täydennä ensin kaksi puuttuvaa kohtaa.';
  const pressed: string[] = [];
  bar.addEventListener('kr-press', ({ id }) => pressed.push(id));
  document.body.replaceChildren(bar);

  await expect.element(page.getByText('Täydennä ensin kaksi puuttuvaa kohtaa.')).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  expect(bar.shadowRoot?.activeElement?.textContent.trim()).toBe('Tee yhteenveto');
  await userEvent.keyboard('{Enter}');
  expect(pressed).toEqual(['mic']);
});
