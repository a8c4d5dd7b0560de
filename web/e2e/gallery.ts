import { join } from 'node:path';
import type { Show } from './cast.ts';
import type { Person } from './people/person.ts';

/** By what the people are called in files. */
const roleOf = {
  '': 'visitor',
  mikko: 'socialWorker',
  satu: 'kela',
  layla: 'client',
  ahmed: 'interpreter',
} as const;

/** The name by which journey files call this person's role. */
export const roleName = ({ host }: Person): string => roleOf[host];

/** A picture of every moment from each one's side, numbered in their order. */
export function pictures(folder: string): Show {
  let number = 0;
  return async (moment, ...people) => {
    number += 1;
    const name = `${String(number).padStart(2, '0')}-${moment}`;
    await Promise.all(
      people.map((person) => person.picture(join(folder, `${name}-${roleName(person)}.png`))),
    );
  };
}

/** Looks for barriers at every moment and collects what it finds, one sentence each. */
export function barrierWatch() {
  const found: string[] = [];
  const show: Show = async (moment, ...people) => {
    await Promise.all(
      people.map(async (person) => {
        for (const barrier of await person.barriers()) found.push(`${moment}, ${person.host}: ${barrier}`);
      }),
    );
  };
  return { found, show };
}

/** Shows every moment to each of them, one after the other. */
export const all =
  (...shows: readonly Show[]): Show =>
  async (moment, ...people) => {
    for (const show of shows) await show(moment, ...people);
  };
