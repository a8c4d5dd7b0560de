import { defineConfig } from 'vitest/config';
import { serverBeside } from './server/dev-beside.ts';

export default defineConfig(async ({ mode }) => ({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [serverBeside],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // An inlined font would be a data: URL, which the policy refuses.
    assetsInlineLimit: 0,
    // livekit-client alone is as large; it comes when a room is entered, and `npm start` should not warn of it.
    chunkSizeWarningLimit: 700,
  },
  // Looking for a browser takes time and may unpack one: not for `npm start`.
  ...(mode === 'test' && { test: await (await import('./server/testing/projects.ts')).testOptions() }),
}));
