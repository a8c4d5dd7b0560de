/** Where a window goes on the screen, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The narrowest window in which every page still works. */
const narrowest = 320;
/** What a phone-like window gets where there is room for it. */
const phone = 400;

/**
 * Places windows side by side over the whole screen: `phones` of them as wide as a phone, the others share the rest.
 * The order is kept. On a screen too narrow for that, all are equally wide and may overlap.
 */
export const sideBySide = (
  screen: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  windows: readonly { readonly phone: boolean }[],
): readonly Place[] => {
  const phones = windows.filter((one) => one.phone).length;
  const equal = Math.floor(screen.width / windows.length);
  const small = Math.min(phone, equal);
  const large = phones < windows.length ? (screen.width - phones * small) / (windows.length - phones) : 0;
  const widths = windows.map((one) => Math.max(narrowest, Math.floor(one.phone ? small : large)));
  return widths.map((width, index) => {
    const before = widths.slice(0, index).reduce((sum, next) => sum + next, 0);
    return {
      left: screen.left + Math.min(before, Math.max(0, screen.width - width)),
      top: screen.top,
      width,
      height: screen.height,
    };
  });
};

/** Opens an address in a window of its own, or says that the browser did not let it. */
export const openWindow = (url: string, name: string, place: Place): boolean => {
  const features = `popup,left=${place.left},top=${place.top},width=${place.width},height=${place.height}`;
  // Under our opener policy the new window loses its tie to this one; only "not opened" can be told apart.
  return window.open(url, name, features) !== null;
};
