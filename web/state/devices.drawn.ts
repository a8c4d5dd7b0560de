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
 * Draws a person as a plain shape with the mark's letter, breathing slowly: four windows on one machine
 * cannot share one camera. `colour` is the name of a token (`--client`).
 */
export const drawnPicture = (look: { readonly letter: string; readonly colour: string }): Drawing => {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const colours = {
    body: colourOf(look.colour),
    on: colourOf('--card'),
    head: colourOf('--sunk'),
    from: colourOf('--tile-from'),
    to: colourOf('--tile-to'),
  };
  const pen = canvas.getContext('2d');
  let frame = 0;
  const draw = () => {
    if (pen) paint(pen, colours, look.letter, frame / rate);
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
  readonly body: string;
  readonly on: string;
  readonly head: string;
  readonly from: string;
  readonly to: string;
}

const paint = (pen: CanvasRenderingContext2D, colours: Colours, letter: string, seconds: number): void => {
  const { width, height } = pen.canvas;
  const wall = pen.createLinearGradient(0, 0, width * 0.4, height);
  wall.addColorStop(0, colours.from);
  wall.addColorStop(1, colours.to);
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, height);
  const sway = Math.sin(seconds * 0.9) * 6;
  const breath = Math.sin(seconds * 1.6) * 4;
  const centre = width / 2 + sway;
  pen.fillStyle = colours.body;
  pen.beginPath();
  pen.ellipse(centre, height + 40 - breath, 190, 200 + breath, 0, Math.PI, 0);
  pen.fill();
  pen.fillStyle = colours.head;
  pen.beginPath();
  pen.ellipse(centre + sway * 0.6, 190 - breath, 78, 94, 0, 0, Math.PI * 2);
  pen.fill();
  pen.fillStyle = colours.on;
  pen.font = '700 84px "Noto Sans Variable", "Noto Sans Arabic Variable", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(letter, centre, 396 - breath);
};
