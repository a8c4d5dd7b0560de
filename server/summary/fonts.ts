import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Static TrueType faces only: Typst ignores woff without a word and takes a variable font at its default weight.
 * Vazirmatn, because text copied or read aloud from its Arabic comes out right (newer Noto Arabic faces draw dots as
 * letters of their own); Noto Emoji in black and white passes PDF/A. Every interpreting language of the seeds but
 * Chinese can be written: its face alone would be 10 MB a weight.
 */
const faces = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  '@expo-google-fonts/vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  '@expo-google-fonts/noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-ethiopic/600SemiBold/NotoSansEthiopic_600SemiBold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/600SemiBold/NotoEmoji_600SemiBold.ttf',
] as const;

/** The bytes of the paper's own fonts, from the installed packages. */
export function paperFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return faces.map((face) => {
    const [scope = '', name = '', ...file] = face.split('/');
    return readFileSync(join(dirname(resolve(`${scope}/${name}/package.json`)), ...file));
  });
}
