/** The most that a picture sent to the chair may weigh, in bytes (ARCHITECTURE.md *Identity*). */
export const pictureLimit = 40 * 1024;

/** Tried in this order until one is small enough: longest side in pixels, JPEG quality. */
const steps: readonly (readonly [number, number])[] = [
  [480, 0.8],
  [400, 0.7],
  [320, 0.6],
  [240, 0.5],
  [160, 0.4],
];

/**
 * Makes a small JPEG of a video's present frame or of a chosen picture. Drawing it anew leaves out where and when
 * a photograph was taken. Null when the picture cannot be read.
 */
export const smallPicture = async (source: HTMLVideoElement | Blob): Promise<Blob | null> => {
  const image = await createImageBitmap(source).catch(() => null);
  if (!image) return null;
  try {
    for (const [side, quality] of steps) {
      const blob = await jpeg(image, side, quality);
      if (blob && blob.size <= pictureLimit) return blob;
    }
    return null;
  } finally {
    image.close();
  }
};

const jpeg = (image: ImageBitmap, side: number, quality: number): Promise<Blob | null> => {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
};
