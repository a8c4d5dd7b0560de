import { expect, test } from 'vitest';
import { routeOf } from './router.ts';

test.each([
  ['/', { page: 'start' }],
  ['/inbox', { page: 'inbox' }],
  ['/meetings', { page: 'meetings' }],
  ['/cases/cas_1', { page: 'case', caseId: 'cas_1' }],
  ['/room/mtg_1', { page: 'room', meetingId: 'mtg_1' }],
  ['/t/7q4m-x2vd', { page: 'arrive', link: '7q4m-x2vd' }],
  ['/problem/launch.used', { page: 'problem', code: 'launch.used' }],
  ['/t', { page: 'missing' }],
  ['/cases/cas_1/more', { page: 'missing' }],
  ['/t/%', { page: 'arrive', link: '%' }],
])('%s leads to its page', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});
