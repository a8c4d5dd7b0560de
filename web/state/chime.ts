const key = 'kerralla.chime';

/** Whether a soft sound tells that somebody has come. This tab remembers; the first answer is yes. */
export const chimes = (): boolean => {
  try {
    return sessionStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
};

/** Whether sounds tell of people who come; for this tab. */
export const setChimes = (on: boolean): void => {
  try {
    sessionStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Storage is shut in some private windows: then it holds until the next reload.
  }
};
