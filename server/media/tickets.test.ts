import { expect, test } from 'vitest';
import { ticketBook } from './tickets.ts';

const [admission, other] = ['adm_1', 'adm_2'] as const;

test('a ticket is good once, for its owner', () => {
  const book = ticketBook();
  const ticket = book.issue(admission, 'layla');
  expect(book.reserve(ticket, 'satu')).toBeNull();
  expect(book.reserve(`${ticket}x`, 'layla')).toBeNull();
  expect(book.reserve(ticket, 'layla')?.admissionId).toBe(admission);
  expect(book.reserve(ticket, 'layla')).toBeNull();
});

test('only the newest ticket of an admission can be redeemed', () => {
  const book = ticketBook();
  const [first, second] = [book.issue(admission, 'a'), book.issue(admission, 'a')];
  const beside = book.issue(other, 'a');
  expect(book.reserve(first, 'a')).toBeNull();
  expect(book.reserve(second, 'a')).not.toBeNull();
  expect(book.reserve(beside, 'a')).not.toBeNull();
});

test('after a commit the next ticket works and the spent one never again', () => {
  const book = ticketBook();
  const ticket = book.issue(admission, 'a');
  const reservation = book.reserve(ticket, 'a') ?? expect.fail('refused');
  const next = reservation.next();
  reservation.commit();
  reservation.giveBack();
  expect(book.look(ticket, 'a')).toBeNull();
  expect(book.reserve(next, 'a')).not.toBeNull();
});

test('given back, the old ticket works again and its unread successor does not', () => {
  const book = ticketBook();
  const ticket = book.issue(admission, 'a');
  const reservation = book.reserve(ticket, 'a') ?? expect.fail('refused');
  const next = reservation.next();
  expect(book.look(ticket, 'a')).toEqual({ admissionId: admission, free: false });
  reservation.giveBack();
  reservation.commit();
  expect(book.reserve(next, 'a')).toBeNull();
  expect(book.reserve(ticket, 'a')).not.toBeNull();
});

test('a session that dies without a successor gives its ticket back', () => {
  const book = ticketBook();
  const ticket = book.issue(admission, 'a');
  book.reserve(ticket, 'a')?.giveBack();
  expect(book.look(ticket, 'a')).toEqual({ admissionId: admission, free: true });
});

test('giving back does not push out a ticket issued meanwhile', () => {
  const book = ticketBook();
  const ticket = book.issue(admission, 'a');
  const reservation = book.reserve(ticket, 'a') ?? expect.fail('refused');
  reservation.next();
  const forNewTab = book.issue(admission, 'a');
  reservation.giveBack();
  expect(book.reserve(ticket, 'a')).toBeNull();
  expect(book.reserve(forNewTab, 'a')).not.toBeNull();
});

test('after the end no ticket works, not even one given back', () => {
  const book = ticketBook();
  const ticket = book.issue(admission, 'a');
  const reservation = book.reserve(ticket, 'a') ?? expect.fail('refused');
  const next = reservation.next();
  book.end(admission);
  reservation.giveBack();
  expect(book.look(ticket, 'a')).toBeNull();
  expect(book.look(next, 'a')).toBeNull();
});
