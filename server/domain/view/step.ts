import type { Phase } from '../meetings/events.ts';
import type { Step } from './types.ts';

const steps: Readonly<Record<Phase, Step>> = {
  scheduled: 'greeting',
  greeting: 'greeting',
  presence: 'permission',
  disclosure: 'permission',
  joint: 'together',
  closing: 'summary',
  signing: 'signing',
  closed: 'signing',
};

/** The step that people see for a phase. */
export const stepOf = (phase: Phase): Step => steps[phase];
