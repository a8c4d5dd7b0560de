import { expect, test } from 'vitest';
import { needTool } from './outside-tools.ts';

const skipped: string[] = [];
const context = {
  skip: (note = ''): never => {
    skipped.push(note);
    throw new Error('skipped');
  },
};

test('a tool that is there: its path', () => {
  expect(needTool(context, 'sh', { PATH: '/nowhere:/bin' })).toBe('/bin/sh');
});

test('a missing tool leaves the test out with a note, and fails it under CI', () => {
  expect(() => needTool(context, 'qpdf', { PATH: '/nowhere' })).toThrow('skipped');
  expect(skipped).toEqual(['not checked: qpdf missing']);
  expect(() => needTool(context, 'qpdf', { PATH: '/nowhere', CI: 'true' })).toThrow(
    'not checked: qpdf missing',
  );
});
