/** No frame grows beyond this, in bytes: larger ones are refused for their size alone. */
const longest = 4096;

/**
 * Spoils a frame as a broken or hostile program might: bits, lengths, order, foreign pieces. Pure: the same numbers give
 * the same frame.
 * @param draw numbers from 0 up to 1
 * @param others frames from which pieces are taken
 */
export function mutated(frame: Uint8Array, others: readonly Uint8Array[], draw: () => number): Buffer {
  let bytes: Buffer = Buffer.from(frame);
  const times = 1 + Math.floor(draw() * 3);
  for (let time = 0; time < times; time += 1) {
    const way = ways[Math.floor(draw() * ways.length)] ?? flip;
    bytes = way(bytes, others, draw).subarray(0, longest);
  }
  return bytes;
}

type Way = (bytes: Buffer, others: readonly Uint8Array[], draw: () => number) => Buffer;

const at = (bytes: Buffer, draw: () => number): number => Math.floor(draw() * (bytes.length + 1));

const flip: Way = (bytes, _, draw) => {
  const changed = Buffer.from(bytes);
  const place = at(bytes, draw);
  const old = changed[place];
  if (old !== undefined) changed[place] = old ^ (1 << Math.floor(draw() * 8));
  return changed;
};

const cut: Way = (bytes, _, draw) => bytes.subarray(0, at(bytes, draw));

const drop: Way = (bytes, _, draw) => {
  const [from, to] = [at(bytes, draw), at(bytes, draw)].toSorted((a, b) => a - b) as [number, number];
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const repeat: Way = (bytes, _, draw) => {
  const place = at(bytes, draw);
  return Buffer.concat([bytes.subarray(0, place), bytes, bytes.subarray(place)]);
};

const splice: Way = (bytes, others, draw) => {
  const other = Buffer.from(others[Math.floor(draw() * others.length)] ?? []);
  return Buffer.concat([bytes.subarray(0, at(bytes, draw)), other.subarray(at(other, draw))]);
};

/** What parsers stumble over. */
const pieces = [
  '\0',
  '\u{202e}',
  '{"',
  '[[[[[[[[',
  '"t":"cmd",',
  '1e999',
  '-0',
  'null',
  '__proto__',
  '\ud83d',
  '}',
  '"',
].map((text) => Buffer.from(text));

const insert: Way = (bytes, _, draw) => {
  const place = at(bytes, draw);
  const piece = pieces[Math.floor(draw() * pieces.length)] ?? Buffer.alloc(1);
  return Buffer.concat([bytes.subarray(0, place), piece, bytes.subarray(place)]);
};

const ways: readonly Way[] = [flip, cut, drop, repeat, splice, insert];
