import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends every run with one plain line; a file that does not even load counts as a failure.
 * @param browserless why the tests that need a browser were left out, if they were
 */
export const tally = (browserless: string | null): Reporter => ({
  onTestRunEnd(modules: readonly TestModule[], errors) {
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ ...test.result(), note: noteOf(test.result()) })),
    );
    const count = (state: string) => results.filter((result) => result.state === state).length;
    const broken = modules.flatMap((module) => module.errors()).length + errors.length;
    const line = `${count('passed')} passed, ${count('failed') + broken} failed`;
    for (const note of new Set(results.map((result) => result.note).filter(Boolean))) console.log(note);
    if (browserless) console.log(`${browserless} Tests in a browser were left out.`);
    if (count('skipped')) console.log(`${count('skipped')} skipped`);
    console.log(line);
  },
});

const noteOf = (result: object): string =>
  'note' in result && typeof result.note === 'string' ? result.note : '';
