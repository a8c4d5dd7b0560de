const key = 'kerralla.tab';

const fresh = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Names this tab, so that its reload takes its seat again without a question. No secret. */
export const tabId = (): string => {
  try {
    const held = sessionStorage.getItem(key);
    if (held) return held;
    const made = fresh();
    sessionStorage.setItem(key, made);
    return made;
  } catch {
    // Storage is shut in some private windows: then a reload asks whether to take over.
    return fresh();
  }
};
