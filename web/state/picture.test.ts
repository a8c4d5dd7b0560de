import { expect, test } from 'vitest';
import { pictureLimit, smallPicture } from './picture.ts';

/** Noise is the hardest picture to make small. */
const noise = (side: number): Promise<Blob> => {
  const canvas = new OffscreenCanvas(side, side);
  const pen = canvas.getContext('2d');
  const pixels = new ImageData(side, side);
  for (let index = 0; index < pixels.data.length; index += 1) pixels.data[index] = (index * 7919) % 256;
  pen?.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
};

test('a large noisy picture becomes a JPEG of at most 40 kB', async () => {
  const small = await smallPicture(await noise(1200));
  expect(small?.type).toBe('image/jpeg');
  expect(small?.size).toBeLessThanOrEqual(pictureLimit);
});

test('a file that is no picture is refused as a value', async () => {
  expect(await smallPicture(new Blob(['not a picture'], { type: 'image/jpeg' }))).toBeNull();
});
