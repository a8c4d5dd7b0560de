/**
 * Where the server's own paths begin; every other path is the web client's (a page, or a file of the build).
 * One list for the app and for `npm run dev`, which must send the same paths here.
 */
const serverPaths = ['/api', '/auth', '/launch', '/media', '/demo'] as const;

/** Does the server answer this path itself? Every other is a page of the client. */
export const isServerPath = (path: string): boolean =>
  serverPaths.some((start) => path === start || path.startsWith(`${start}/`));
