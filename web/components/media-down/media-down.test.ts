import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { clientViews } from '../../fixtures/meeting.client.ts';
import { interpreterViews } from '../../fixtures/meeting.interpreter.ts';
import { openGuest } from '../../testing/guest-page.ts';

const call = () => page.getByRole('link', { name: /^Soita / }).first();

test('ME-13 the client whom sound and picture do not reach reads what to do, and the number; her choices stay', async () => {
  openGuest('client', clientViews['media-down']);
  await expect.element(page.getByRole('heading', { name: 'Ääni ja kuva eivät kulje' })).toBeVisible();
  await expect.element(page.getByText('Uutta ei kysytä sillä aikaa.')).toBeVisible();
  await expect.element(call()).toHaveAttribute('href', expect.stringMatching(/^tel:/));
  await expect.element(page.getByRole('button', { name: 'En jatka' })).toBeVisible();
});

test('ME-13 what was asked before is still before her, and can be answered', async () => {
  openGuest('client', clientViews['media-down-at-question']);
  await expect.element(page.getByRole('heading', { name: 'Ääni ja kuva eivät kulje' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Ei/ }).first()).toBeVisible();
});

test('ME-13 on the telephone she reads that she is, and nothing that she should do', async () => {
  openGuest('client', clientViews['on-the-telephone']);
  await expect.element(page.getByRole('heading', { name: 'Olet mukana puhelimella' })).toBeVisible();
  await expect
    .element(page.getByRole('heading', { name: 'Ääni ja kuva eivät kulje' }))
    .not.toBeInTheDocument();
});

test('ME-13 the interpreter reads it too, without a word about the client’s questions', async () => {
  openGuest('interpreter', interpreterViews['media-down']);
  await expect.element(page.getByRole('heading', { name: 'Ääni ja kuva eivät kulje' })).toBeVisible();
  await expect.element(call()).toBeVisible();
  await expect.element(page.getByText('Uutta ei kysytä sillä aikaa.')).not.toBeInTheDocument();
});

test('ME-13 of somebody else she is told on the tile, and asked to do nothing', async () => {
  openGuest('client', clientViews['interpreter-media-down']);
  await expect.element(page.getByText('Ei kuule nyt').first()).toBeInTheDocument();
  await expect
    .element(page.getByRole('heading', { name: 'Ääni ja kuva eivät kulje' }))
    .not.toBeInTheDocument();
});
