/** What a person has chosen for the own devices. What was never chosen is missing. */
export interface DeviceChoice {
  readonly source?: 'real' | 'drawn';
  readonly microphone?: boolean;
  readonly camera?: boolean;
}

/** Where a choice is kept. */
export interface ChoiceMemory {
  read(): DeviceChoice;
  write(choice: DeviceChoice): void;
}

const key = 'kerralla.devices';

/** This tab's: who has turned the camera off is not seen again because the page was loaded anew. */
export const tabChoice: ChoiceMemory = {
  read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
      const { source, microphone, camera } = kept;
      return {
        ...((source === 'real' || source === 'drawn') && { source }),
        ...(typeof microphone === 'boolean' && { microphone }),
        ...(typeof camera === 'boolean' && { camera }),
      };
    } catch {
      // Storage is shut in some private windows: then a reload starts with the devices on, as the first time.
      return {};
    }
  },
  write(choice) {
    try {
      sessionStorage.setItem(key, JSON.stringify(choice));
    } catch {
      // As above.
    }
  },
};
