/**
 * How far this tab had come on its link, so that a reload asks nothing again. Kept in the tab only; it is no right:
 * who the person is the server knows from the device's cookie.
 */
export type Progress = 'opened' | 'tested';

const key = 'kerralla.arrival';

/** How far this tab had come before it was loaded again; null at the first time. */
export const remembered = (): Progress | null => {
  try {
    const value = sessionStorage.getItem(key);
    return value === 'opened' || value === 'tested' ? value : null;
  } catch {
    // Storage is shut in some private windows: then a reload starts at the landing page.
    return null;
  }
};

/** Keeps how far this tab has come, for its next load. */
export const remember = (progress: Progress): void => {
  try {
    sessionStorage.setItem(key, progress);
  } catch {
    // As above.
  }
};
