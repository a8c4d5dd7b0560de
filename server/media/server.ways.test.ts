import { expect, test } from 'vitest';
import { isAtLeast, newerGo, noServer, waysTo, type Facts } from './server.ways.ts';

const nothing: Facts = {
  url: undefined,
  named: undefined,
  onPath: null,
  cached: null,
  go: null,
  python: null,
};
const go = (version: string): Facts['go'] => ({ path: '/go', version: `go version ${version} linux/amd64` });

test('an external server goes before everything, then a named one, the PATH, the cache', () => {
  const all: Facts = {
    url: 'http://a',
    named: '/named',
    onPath: '/path',
    cached: '/cache',
    go: go('go1.26.8'),
    python: '/py',
  };
  expect(waysTo(all)).toEqual([{ kind: 'external', url: 'http://a' }]);
  expect(waysTo({ ...all, url: undefined })).toEqual([{ kind: 'binary', path: '/named' }]);
  expect(waysTo({ ...all, url: undefined, named: undefined })).toEqual([{ kind: 'binary', path: '/path' }]);
  expect(waysTo({ ...nothing, cached: '/cache', go: go('go1.26.8') })).toEqual([
    { kind: 'binary', path: '/cache' },
  ]);
});

test('Go builds by itself from 1.26, with a newer toolchain from 1.21, and not below', () => {
  expect(waysTo({ ...nothing, go: go('go1.26.8') })).toEqual([{ kind: 'go', go: '/go', toolchain: 'local' }]);
  expect(waysTo({ ...nothing, go: go('go1.27') })).toEqual([{ kind: 'go', go: '/go', toolchain: 'local' }]);
  expect(waysTo({ ...nothing, go: go('go1.21.13') })).toEqual([
    { kind: 'go', go: '/go', toolchain: newerGo },
  ]);
  expect(waysTo({ ...nothing, go: go('go1.19.8') })).toEqual([]);
});

test('Python is tried after Go', () => {
  expect(waysTo({ ...nothing, go: go('go1.26.0'), python: '/py' }).map((way) => way.kind)).toEqual([
    'go',
    'go-from-pypi',
  ]);
  expect(waysTo({ ...nothing, python: '/py' })).toEqual([{ kind: 'go-from-pypi', python: '/py' }]);
});

test('no way: one message that names what helps and what was tried', () => {
  const message = noServer(['Building with Go failed: no network.']);
  for (const word of ['Go 1.26', 'Python 3', 'LIVEKIT_SERVER', 'LIVEKIT_URL', 'no network'])
    expect(message).toContain(word);
  expect(message).not.toContain('\n');
});

test('versions are compared by number', () => {
  expect(isAtLeast('livekit-server version 1.13.5', [1, 13])).toBe(true);
  expect(isAtLeast('livekit-server version 1.9.1', [1, 13])).toBe(false);
  expect(isAtLeast('no number', [1, 13])).toBe(false);
});
