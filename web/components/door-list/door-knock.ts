import { html, nothing } from 'lit';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { atTheDoor } from './door-list.ts';

/** Who knocks while the meeting goes on, for the chair to let in; nothing where nobody does, or another has the chair. */
export const knocking = (view: OfficialView, pictures: ReadonlyMap<`sea_${string}`, string>) => {
  // Whether the invited authority may come in is the question of that step.
  const door = atTheDoor(view.door).filter(
    ({ role }) => view.phase !== 'presence' || role !== view.facts.invited,
  );
  if (!view.chair || door.length === 0) return nothing;
  return html`<kr-door-list
    knock
    class="knock"
    .door=${door}
    .pictures=${pictures}
    .language=${view.facts.language}
  ></kr-door-list>`;
};
