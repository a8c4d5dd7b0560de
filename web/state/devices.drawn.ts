import type { Role } from '../../server/domain/people.ts';
import { body, figures, markPath, neck } from './devices.figures.ts';

/** Who is drawn, and the letter of the mark in the person's language. */
export interface Look {
  readonly role: Role;
  readonly letter: string;
}

/** A moving picture that is drawn here. */
export interface Drawing {
  readonly track: MediaStreamTrack;
  stop(): void;
}

/** Frames a second: smooth enough for a slow movement, light enough for four windows on one machine. */
const rate = 12;

/** The colours of a tile, from the one place that has them. */
const colourOf = (name: string): string => {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/**
 * Draws one of the demonstration's persons with the mark, breathing slowly: four windows on one machine cannot share
 * one camera.
 */
export const drawnPicture = ({ role, letter }: Look): Drawing => {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const colours = {
    clothes: colourOf(`--${role}`),
    mark: colourOf('--card'),
    from: colourOf('--tile-from'),
    to: colourOf('--tile-to'),
  };
  const pen = canvas.getContext('2d');
  const person = personOf(role);
  let frame = 0;
  const draw = () => {
    if (pen) paint(pen, { role, letter }, person, colours, frame / rate);
    frame += 1;
  };
  draw();
  const stream = canvas.captureStream(rate);
  // A timer and not animation frames: those stand still in a window that is covered, and the others would see a still.
  const timer = setInterval(draw, 1000 / rate);
  const [track] = stream.getVideoTracks();
  if (!track) throw new Error('a canvas stream has no track');
  return {
    track,
    stop() {
      clearInterval(timer);
      track.stop();
    },
  };
};

interface Colours {
  readonly clothes: string;
  readonly mark: string;
  readonly from: string;
  readonly to: string;
}

const personOf = (role: Role) => {
  const { behind, skin, before } = figures[role];
  const face = new Path2D(neck);
  face.ellipse(50, 38, 15.5, 18.5, 0, 0, 2 * Math.PI);
  const painted = (pieces: typeof behind) =>
    pieces.map(({ path, colour }) => ({ path: new Path2D(path), colour }));
  return {
    behind: painted(behind),
    clothes: new Path2D(body),
    head: [{ path: face, colour: skin }, ...painted(before)],
  };
};

const paint = (
  pen: CanvasRenderingContext2D,
  { role, letter }: Look,
  person: ReturnType<typeof personOf>,
  colours: Colours,
  seconds: number,
): void => {
  const { width, height } = pen.canvas;
  pen.resetTransform();
  const wall = pen.createLinearGradient(0, 0, width * 0.4, height);
  wall.addColorStop(0, colours.from);
  wall.addColorStop(1, colours.to);
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, height);
  // The figure stands on a square of 100 in the middle, whatever part of the picture a tile shows.
  const unit = height / 100;
  const sway = Math.sin(seconds * 0.9);
  const breath = Math.sin(seconds * 1.6) * 0.8;
  const fill = (dx: number, dy: number, pieces: readonly { path: Path2D; colour: string }[]) => {
    pen.setTransform(unit, 0, 0, unit, (width - height) / 2 + dx * unit, dy * unit);
    for (const { path, colour } of pieces) {
      pen.fillStyle = colour;
      pen.fill(path);
    }
  };
  fill(sway * 1.6, 2 - breath, person.behind);
  fill(sway, 2 - breath, [{ path: person.clothes, colour: colours.clothes }]);
  fill(sway * 1.6, 2 - breath, person.head);
  fill(sway, 2 - breath, [{ path: markPath(role, 70, 78, 4.5), colour: colours.mark }]);
  pen.fillStyle = colours.clothes;
  pen.font = '700 6px "Noto Sans Variable", "Noto Sans Arabic Variable", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(letter, 70, 78.4);
};
