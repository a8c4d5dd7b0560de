/**
 * A voice that speaks this language **on the device**. A voice of the browser's maker would send what is read to a
 * stranger, so only local ones count; without one there is no button.
 */
export const localVoice = (
  lang: string,
  voices: readonly Pick<SpeechSynthesisVoice, 'lang' | 'localService'>[],
): number => {
  const language = primary(lang);
  return voices.findIndex((voice) => voice.localService && primary(voice.lang) === language);
};

/** "ar-SA" and "ar_SA" are Arabic. */
const primary = (tag: string): string => (tag.split(/[-_]/)[0] ?? tag).toLowerCase();
