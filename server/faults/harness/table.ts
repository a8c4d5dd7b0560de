import type { Finding } from './findings.ts';

/** The findings as lines for the terminal: fault, held or not, silence, detail cut to the width. */
export function tableOf(findings: readonly Finding[], width = 160): readonly string[] {
  const name = Math.max(5, ...findings.map(({ fault }) => fault.length));
  const line = (fault: string, held: string, silence: string, detail: string) =>
    `${fault.padEnd(name)}  ${held.padEnd(5)}  ${silence.padStart(10)}  ${detail}`;
  const room = Math.max(20, width - line('', '', '', '').length);
  return [
    line('fault', 'held', 'silence', 'detail'),
    ...findings.map(({ fault, held, detail, withdrawalSilenceMs: ms }) =>
      line(fault, held ? 'yes' : 'NO', ms === null ? '–' : `${ms} ms`, shortened(detail, room)),
    ),
  ];
}

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
