import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright';
import { nobodyLooks, type Cast, type Show } from '../cast.ts';
import type { Person } from '../people/person.ts';
import type { WordsId } from '../words.ts';

/** The same paper, as each of the three has downloaded it. */
export interface Copies {
  readonly county: Buffer;
  readonly kela: Buffer;
  readonly client: Buffer;
  /** What stands beside it for those who may see more; null where Kela's page offers none. */
  readonly appendices: { readonly county: Buffer; readonly client: Buffer; readonly kela: Buffer | null };
}

/** Step 10: both authorities take the paper from their own case page, the client from hers. */
export async function takeCopies({ mikko, satu, layla }: Cast, show: Show = nobodyLooks): Promise<Copies> {
  for (const official of [mikko, satu]) {
    await official.follow('room.closed.case');
    await official.page.waitForURL('**/cases/*');
    await official.sees(link(official, 'case.past.summary'));
  }
  await show('case-after', mikko, satu);
  return {
    county: await download(mikko, 'case.past.summary'),
    kela: await download(satu, 'case.past.summary'),
    client: await download(layla, 'closed.download'),
    appendices: {
      county: await download(mikko, 'case.past.appendix'),
      client: await download(layla, 'closed.appendix'),
      kela: (await link(satu, 'case.past.appendix').isVisible())
        ? await download(satu, 'case.past.appendix')
        : null,
    },
  };
}

const link = (person: Person, id: WordsId): Locator =>
  person.page.getByRole('link', { name: person.say(id), exact: true }).first();

/** What a link on the person's page gives to be kept. */
export async function download(person: Person, id: WordsId): Promise<Buffer> {
  const [file] = await Promise.all([person.page.waitForEvent('download'), person.press(link(person, id))]);
  return readFile(await file.path());
}
