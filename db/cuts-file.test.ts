import fc from 'fast-check';
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cut, type CutsFile, cutsFile, openCutsFile } from './cuts-file.ts';
import { fileBytes, mostBytes, mostCuts, slotBytes, slotOf } from './cuts-slots.ts';
import { testFolder } from './testing.ts';
import { needs, smallDisk } from './testing-disk.ts';

let folder: ReturnType<typeof testFolder>;
let path: string;
const open: CutsFile[] = [];
beforeEach(() => {
  folder = testFolder();
  path = cutsFile(folder.path);
});
afterEach(() => {
  for (const file of open.splice(0)) file.close();
  folder.remove();
});

/** The file as the next start finds it, whatever this one still holds. */
function opened(at = path): CutsFile {
  const file = openCutsFile(at);
  open.push(file);
  return file;
}
const cut = (n: number): Cut => ({ id: `cut_${n}`, kind: 'withdrawal', meetingId: 'mtg_1', at: 'now' });
const sorted = (cuts: readonly Cut[]) => cuts.map(({ id }) => id).sort();

test('AU-3 a cut that was taken down is there at the next start, until it is removed', async () => {
  const file = opened();
  expect(file).toMatchObject({ damaged: false });
  expect(file.pending()).toEqual([]);
  expect(await Promise.all([file.add(cut(1)), file.add(cut(2))])).toEqual([true, true]);
  expect(sorted(opened().pending())).toEqual(['cut_1', 'cut_2']);
  await file.remove('cut_1');
  await file.remove('cut_none');
  expect(opened().pending()).toEqual([cut(2)]);
  expect(file.pending()).toEqual([cut(2)]);
  expect(opened().damaged).toBe(false);
});

test('the file is allocated whole at its opening, for its owner only, and never grows', async () => {
  const file = opened();
  const { size, blocks, mode } = statSync(path);
  expect(size).toBe(fileBytes);
  expect(blocks * 512).toBeGreaterThanOrEqual(fileBytes);
  expect(mode & 0o077).toBe(0);
  await Promise.all(Array.from({ length: mostCuts }, (_, n) => file.add(cut(n))));
  expect(statSync(path).size).toBe(fileBytes);
  expect(await file.add(cut(-1))).toBe(false);
  await file.remove('cut_7');
  expect(await file.add(cut(-1))).toBe(true);
  expect(opened().pending()).toHaveLength(mostCuts);
});

test('the same cut takes one place, however often it is added', async () => {
  const file = opened();
  await Promise.all([file.add(cut(1)), file.add(cut(1)), file.add({ ...cut(1), at: 'later' })]);
  expect(opened().pending()).toEqual([cut(1)]);
});

test('a cut that has no room in a place is answered with no', async () => {
  const room = mostBytes - JSON.stringify({ ...cut(1), more: '' }).length;
  const file = opened();
  expect(await file.add({ ...cut(1), more: 'x'.repeat(room) })).toBe(true);
  expect(await file.add({ ...cut(2), more: 'x'.repeat(room + 1) })).toBe(false);
  expect(opened().pending()).toHaveLength(1);
});

test('a file that is none of cuts is begun anew, and says so', async () => {
  for (const content of ['Dear Sir or Madam', 'x'.repeat(fileBytes)]) {
    writeFileSync(path, content);
    const file = opened();
    expect(file).toMatchObject({ damaged: true });
    expect(file.pending()).toEqual([]);
    expect(await file.add(cut(1))).toBe(true);
    expect(opened()).toMatchObject({ damaged: false });
    expect(opened().pending()).toEqual([cut(1)]);
  }
});

test('a file whose making was cut short held nothing', () => {
  opened();
  for (const length of [0, 700, fileBytes]) {
    writeFileSync(path, Buffer.alloc(length));
    expect(opened()).toMatchObject({ damaged: false });
  }
  truncateSync(path, fileBytes - 1);
  expect(opened()).toMatchObject({ damaged: true });
});

test('a record that was torn is left out and told of once; the others stand', async () => {
  const torn = fc.record({
    before: fc.integer({ min: 0, max: 5 }),
    from: fc.nat(slotBytes - 1),
    bytes: fc.uint8Array({ minLength: 1, maxLength: slotBytes }),
    removing: fc.boolean(),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(torn, async ({ before, from, bytes, removing }) => {
      run += 1;
      const at = join(folder.path, `cuts-${run}`);
      const file = openCutsFile(at);
      for (let n = 0; n < before; n += 1) await file.add(cut(n));
      await file.add(cut(99));
      file.close();
      // What lay in the last one's place while it was being written, or being emptied.
      const content = readFileSync(at);
      const place = content.indexOf(slotOf(cut(99)) ?? 'none');
      const over = removing ? Buffer.alloc(bytes.length) : Buffer.from(bytes);
      over.copy(content, place + from, 0, Math.min(over.length, slotBytes - from));
      writeFileSync(at, content);

      const next = openCutsFile(at);
      const found = sorted(next.pending()).filter((id) => id !== 'cut_99');
      expect(found).toEqual(sorted(Array.from({ length: before }, (_, n) => cut(n))));
      const lasted = next.pending().find(({ id }) => id === 'cut_99');
      if (lasted) expect(lasted).toEqual(cut(99));
      next.close();
      const after = openCutsFile(at);
      expect(after.damaged).toBe(false);
      after.close();
    }),
    { numRuns: 100 },
  );
});

test('AU-3 on a full disk a cut is taken down and removed all the same', async (context) => {
  const disk = needs(context, smallDisk(256));
  try {
    const file = openCutsFile(cutsFile(disk.path));
    disk.fill();
    expect(await Promise.all([file.add(cut(1)), file.add(cut(2))])).toEqual([true, true]);
    await file.remove('cut_1');
    file.close();
    const next = openCutsFile(cutsFile(disk.path));
    expect(next.pending()).toEqual([cut(2)]);
    next.close();
  } finally {
    disk.remove();
  }
});

test('what can no longer be written is answered with no, and is not pending', async () => {
  const file = openCutsFile(path);
  file.close();
  expect(await file.add(cut(1))).toBe(false);
  expect(file.pending()).toEqual([]);
});
