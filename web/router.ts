/** Where an address leads. A tagged union: parameters exist only where they mean something. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'inbox' }
  | { readonly page: 'outbox' }
  | { readonly page: 'meetings' }
  | { readonly page: 'case'; readonly caseId: string }
  | { readonly page: 'room'; readonly meetingId: string }
  | { readonly page: 'summary'; readonly meetingId: string }
  | { readonly page: 'arrive'; readonly link: string }
  | { readonly page: 'problem'; readonly code: string }
  | { readonly page: 'missing' };

/** Reads a path. What the browser does not know may still be the server's (`/launch`, `/demo/…`). */
export const routeOf = (path: string): Route => {
  const [first, second, ...rest] = path.split('/').filter(Boolean).map(decoded);
  if (rest.length > 0) return { page: 'missing' };
  if (second === undefined) {
    if (first === undefined) return { page: 'start' };
    if (first === 'inbox' || first === 'outbox' || first === 'meetings') return { page: first };
    return { page: 'missing' };
  }
  switch (first) {
    case 'cases':
      return { page: 'case', caseId: second };
    case 'room':
      return { page: 'room', meetingId: second };
    case 'summary':
      return { page: 'summary', meetingId: second };
    case 't':
      return { page: 'arrive', link: second };
    case 'problem':
      return { page: 'problem', code: second };
    default:
      return { page: 'missing' };
  }
};

/** A broken percent sign in an address is an address that leads nowhere, not an exception. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The address has changed by `navigate`; the back button raises the browser's own `popstate`. */
const changed = 'kr-navigated';

/** Goes to another page of ours without loading the document again. */
export const navigate = (path: string, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  window.dispatchEvent(new Event(changed));
};

/** Calls `listener` at every change of the address until the answer is called. */
export const onNavigate = (listener: () => void): (() => void) => {
  window.addEventListener(changed, listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('popstate', listener);
  };
};

/** A plain click on a link to a page of ours, or null: new tabs, downloads and the server's pages stay links. */
export const pathOfClick = (event: MouseEvent): string | null => {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!link || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href, location.href);
  if (url.origin !== location.origin || routeOf(url.pathname).page === 'missing') return null;
  return url.pathname;
};
