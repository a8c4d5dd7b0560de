import { spawn } from 'node:child_process';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { csp } from './server/http/security-headers.ts';

const apiPort = 3000;

/** `npm run dev` is Vite alone: this starts the server beside it, and Node restarts it on change. */
const serverBeside: Plugin = {
  name: 'server-beside',
  apply: (_, { command, mode }) => command === 'serve' && mode === 'development',
  // Here and not below: vitest's own browser page could not load under the policy.
  config: () => ({
    server: {
      headers: { 'content-security-policy': csp },
      proxy: Object.fromEntries(
        ['/api', '/media'].map((path) => [path, { target: `http://localhost:${apiPort}`, ws: true }]),
      ),
    },
  }),
  configureServer(vite) {
    const env = { ...process.env, PORT: String(apiPort) };
    const child = spawn('node', ['--watch', 'server/main.ts'], { stdio: 'inherit', env });
    vite.httpServer?.once('close', () => child.kill());
    process.once('exit', () => child.kill());
  },
};

export default defineConfig(async ({ mode }) => ({
  root: 'web',
  cacheDir: '../.cache/vite',
  plugins: [serverBeside],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // An inlined font would be a data: URL, which the policy refuses.
    assetsInlineLimit: 0,
  },
  // Looking for a browser takes time and may unpack one: not for `npm start`.
  ...(mode === 'test' && { test: await (await import('./server/testing/projects.ts')).testOptions() }),
}));
