import { expect, test } from 'vitest';
import { Findings } from './findings.ts';

test('a fault holds when every promise was kept and Kela fell silent within a second', () => {
  const findings = new Findings();
  findings.promise(true, 'back in 2.1 s');
  findings.measured('50 kills');
  findings.silence(412.4);
  expect(findings.of('kill-server')).toEqual({
    fault: 'kill-server',
    held: true,
    detail: 'back in 2.1 s; 50 kills',
    withdrawalSilenceMs: 412,
  });
});

test('what was broken is told first, and what was kept beside it is not', () => {
  const findings = new Findings();
  findings.promise(true, 'the picture came back');
  findings.promise(false, 'it was refused', 'the second server started');
  findings.promise(false, 'said in a sentence');
  findings.broken('it was slow');
  findings.silence(10);
  expect(findings.of('two-servers')).toMatchObject({
    held: false,
    detail: 'the second server started; not so: said in a sentence; it was slow',
  });
});

test.each([
  ['too long', 1001],
  ['without an end', null],
])('a silence that comes %s does not hold', (_, ms) => {
  const findings = new Findings();
  findings.silence(ms);
  expect(findings.of('fuzz')).toMatchObject({ held: false, withdrawalSilenceMs: ms });
});

test('a fault in which no withdrawal was measured does not hold', () => {
  expect(new Findings().of('rejoin').held).toBe(false);
});

test('what cannot be made here is said, and fails under CI alone', () => {
  const findings = new Findings();
  findings.notChecked('no tmpfs');
  const told = { fault: 'disk-full', detail: 'not checked: no tmpfs', withdrawalSilenceMs: null };
  expect(findings.of('disk-full', {})).toEqual({ ...told, held: true });
  expect(findings.of('disk-full', { CI: '1' })).toEqual({ ...told, held: false });
});
