import { expect, test } from 'vitest';
import './tile.ts';

test('a picture from the network is shown once, and taken away when the tile leaves', async () => {
  const shown: HTMLVideoElement[] = [];
  let gone = 0;
  const tile = document.createElement('kr-tile');
  tile.source = (video) => {
    shown.push(video);
    return () => (gone += 1);
  };
  document.body.append(tile);
  await tile.updateComplete;
  tile.speaking = true;
  await tile.updateComplete;
  expect([shown.length, gone]).toEqual([1, 0]);
  tile.cameraOff = true;
  await tile.updateComplete;
  expect(gone).toBe(1);
  tile.cameraOff = false;
  await tile.updateComplete;
  tile.remove();
  expect([shown.length, gone]).toEqual([2, 2]);
});
