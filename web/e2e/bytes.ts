import { inflateSync } from 'node:zlib';

/** Whether a text stands in these bytes: as it is, escaped as JSON, or packed inside a PDF. */
export const bytesHold = (bytes: Buffer, text: string): boolean =>
  unpacked(bytes).some((part) => part.includes(text) || part.includes(JSON.stringify(text).slice(1, -1)));

function unpacked(bytes: Buffer): readonly Buffer[] {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return [bytes];
  const parts: Buffer[] = [bytes];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at);
    try {
      parts.push(inflateSync(bytes.subarray(at + 'stream\n'.length, end)));
    } catch {
      // Not packed, or not a stream's beginning: it is searched as it stands.
    }
  }
  return parts;
}
