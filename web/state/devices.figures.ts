import type { Role } from '../../server/domain/people.ts';

/** One piece of a figure: a path on a square of 100 by 100, and its colour. The colour of clothes is the role's. */
interface Piece {
  readonly path: string;
  readonly colour: string;
}

/** A drawn person: what is behind the head, the skin's colour, what is before the head. */
interface Figure {
  readonly behind: readonly Piece[];
  readonly skin: string;
  readonly before: readonly Piece[];
}

export const body = 'M12 100C12 74 30 66 50 66C70 66 88 74 88 100V130H12Z';
export const neck = 'M43 52H57V68C57 72 43 72 43 68Z';

// Colours of an illustration, as a photograph has its own: they say nothing and follow no scheme.
const [dark, black, brown, blond] = ['#3d2a20', '#1f1b17', '#6b4a2f', '#c9a35c'];

/** The four persons of the demonstration. */
export const figures: Readonly<Record<Role, Figure>> = {
  client: {
    behind: [
      {
        path: 'M30 62C26 24 36 12 50 12C64 12 74 24 70 62C66 66 60 64 60 56L40 56C40 64 34 66 30 62Z',
        colour: dark,
      },
    ],
    skin: '#c98f6a',
    before: [
      {
        path: 'M34 35C34 20 42 15 50 15C58 15 66 20 66 35C64 28 58 24 50 22C42 24 36 28 34 35Z',
        colour: dark,
      },
    ],
  },
  interpreter: {
    behind: [],
    skin: '#b47a52',
    before: [
      {
        path: 'M35 42C36 54 43 58 50 58C57 58 64 54 65 42C63 50 58 52 50 52C42 52 37 50 35 42Z',
        colour: black,
      },
      {
        path: 'M34 32C33 18 42 14 50 14C59 14 67 18 66 32C63 26 59 23 50 23C41 23 37 26 34 32Z',
        colour: black,
      },
    ],
  },
  county: {
    behind: [],
    skin: '#e4b795',
    before: [
      {
        path: 'M34 33C33 19 42 14 51 14C61 14 67 20 66 33C63 28 60 25 50 25C41 25 37 28 34 33Z',
        colour: brown,
      },
    ],
  },
  kela: {
    behind: [
      {
        path: 'M31 52C28 22 38 12 50 12C62 12 72 22 69 52C66 56 61 55 60 50L40 50C39 55 34 56 31 52Z',
        colour: blond,
      },
    ],
    skin: '#f0cfb5',
    before: [
      {
        path: 'M34 34C34 20 42 15 50 15C58 15 66 20 66 34C62 30 58 26 46 24C42 28 38 31 34 34Z',
        colour: blond,
      },
    ],
  },
};

/** The mark's shape around a point, `r` its half width (design rule 1). */
export const markPath = (role: Role, x: number, y: number, r: number): Path2D => {
  const path = new Path2D();
  if (role === 'client') path.arc(x, y, r, 0, 2 * Math.PI);
  else if (role === 'interpreter') path.roundRect(x - r, y - r, 2 * r, 2 * r, [r, r, r, r / 4]);
  else path.roundRect(x - r, y - r, 2 * r, 2 * r, r / 3);
  return path;
};
