import { expect, test } from 'vitest';
import { sentenceLog } from './http/log-events.ts';
import { createLog } from './log.ts';

function capture(level: string) {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines };
}

test('a line is one JSON object with level, time, event and fields', () => {
  const { log, lines } = capture('info');
  log('request.done', { requestId: 'req_1', method: 'GET', route: '/t/:link', status: 200, ms: 3 });
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    event: 'request.done',
    route: '/t/:link',
    status: 200,
  });
});

test.each(['Layla Haddad', 'ليلى', 'vuokra on maksamatta', 'a'.repeat(500), 'x\ny'])(
  'a value that could be a name or a text is withheld: %s',
  (value) => {
    const { log, lines } = capture('info');
    log('logout.done', { requestId: value });
    expect(lines.join('')).not.toContain(value);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ requestId: '[withheld]' });
  },
);

test('a sentence of the program’s own is written, whatever signs stand in it', () => {
  const { log, lines } = capture('info');
  sentenceLog(log).warn(
    { room: 'room_1', error: 'Error: a b' },
    'the media server’s hang: killing it; again (now)',
  );
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'media.refused',
    what: 'the-media-server-s-hang-killing-it-again-now-',
    room: 'room_1',
    error: '[withheld]',
  });
});

test('what is below the level is not written', () => {
  const { log, lines } = capture('warn');
  log('logout.done', { requestId: 'req_1' });
  log('launch.refused', { requestId: 'req_2', authority: 'kela', code: 'launch.used' });
  expect(lines).toHaveLength(1);
});
