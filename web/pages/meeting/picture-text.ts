/** A picture as it goes up the socket: base64 without a prefix. Null when the browser cannot read it. */
export const pictureText = (picture: Blob): Promise<string | null> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? null) : null);
    });
    reader.addEventListener('error', () => {
      resolve(null);
    });
    reader.readAsDataURL(picture);
  });
