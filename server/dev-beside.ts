import { spawn } from 'node:child_process';
import type { Plugin, ProxyOptions } from 'vite';
import { csp } from './http/security-headers.ts';
import { isServerPath } from './http/server-paths.ts';

/** The port that browsers see; the server itself listens on the next one. */
const frontPort = Number(process.env['PORT'] ?? 3000);
const serverPort = frontPort + 1;

/** The login hosts are the server's as a whole; elsewhere only its own paths are. */
const isIssuer = (host: string | undefined): boolean => /^[\w-]+-login\.localhost(:\d+)?$/.test(host ?? '');

/** Sends everything to the server that is not the client's source. The Host header stays: it says who asks whom. */
const toServer: ProxyOptions = {
  target: `http://127.0.0.1:${serverPort}`,
  changeOrigin: false,
  ws: true,
  bypass: ({ url = '/', headers }) =>
    isIssuer(headers.host) || isServerPath(new URL(url, 'http://localhost').pathname) ? undefined : url,
};

/**
 * `npm run dev` is Vite in front, under every host of the demonstration, and the server beside it, which Node starts
 * again at each change. Media and logins are interrupted by that; the database stays.
 */
export const serverBeside: Plugin = {
  name: 'server-beside',
  apply: (_, { command, mode }) => command === 'serve' && mode === 'development',
  // Here and not in the shared part: vitest's own browser page could not load under the policy.
  config: () => ({
    server: {
      // Where the server looks for its own issuers; browsers try ::1 first and come here then.
      host: '127.0.0.1',
      port: frontPort,
      strictPort: true,
      headers: { 'content-security-policy': csp },
      proxy: { '^/': toServer },
    },
  }),
  configureServer(vite) {
    const env = { ...process.env, PORT: String(serverPort), FRONT_PORT: String(frontPort) };
    const args = ['--watch', '--watch-preserve-output', 'server/start.ts', '--no-build'];
    const child = spawn(process.execPath, args, { stdio: 'inherit', env });
    vite.httpServer?.once('close', () => child.kill());
    process.once('exit', () => child.kill());
  },
};
