import { ConnectionError, DisconnectReason } from 'livekit-client';
import { expect, test } from 'vitest';
import { endingOfDisconnect, endingOfError } from './room.codes.ts';

const refused = (text: string) =>
  ConnectionError.notAllowed(`could not establish signal connection: ${text}`, 403);

test('what the gate says comes through, and only a lost ground means removed', () => {
  expect(endingOfError(refused('seat.removed'))).toEqual({ connection: 'removed', reason: 'seat.removed' });
  expect(endingOfError(refused('media.no-ground'))).toEqual({
    connection: 'removed',
    reason: 'media.no-ground',
  });
  expect(endingOfError(refused('ticket.unknown'))).toEqual({ connection: 'lost', reason: 'ticket.unknown' });
});

test('what nobody knows is a matter of network or server', () => {
  expect(endingOfError(ConnectionError.serverUnreachable('x')).reason).toBe('network.down');
  expect(endingOfError(ConnectionError.internal('x')).reason).toBe('media.unavailable');
  expect(endingOfError(new Error('x')).reason).toBe('media.unavailable');
});

test('a connection that ended for good says how', () => {
  expect(endingOfDisconnect(DisconnectReason.CLIENT_INITIATED).connection).toBe('off');
  expect(endingOfDisconnect(DisconnectReason.PARTICIPANT_REMOVED).connection).toBe('removed');
  expect(endingOfDisconnect(DisconnectReason.DUPLICATE_IDENTITY)).toEqual({
    connection: 'lost',
    reason: 'seat.busy',
  });
  expect(endingOfDisconnect(undefined)).toEqual({ connection: 'lost', reason: 'media.unavailable' });
});
