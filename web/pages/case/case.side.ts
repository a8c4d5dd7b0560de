import { msg } from '@lit/localize';
import { html } from 'lit';
import '../../components/mark/mark.ts';
import type { CasePage } from '../../../server/domain/view/pages.ts';

/** What the page says beside the form: permission, links, unit. */
export const goodToKnow = (page: CasePage) =>
  html`<aside class="side">
    <section>
      <h2>${msg('Lupa', { id: 'case.permission' })}</h2>
      <p class="small">
        ${msg(
          'Kysymme luvan tapaamisessa. Lupa on voimassa vain tapaamisen ajan. Asiakas päättää, kuka tulee mukaan ja mistä puhutaan.',
          {
            id: 'case.permission.text',
          },
        )}
      </p>
    </section>
    <section>
      <h2>${msg('Linkit', { id: 'case.links' })}</h2>
      <p class="small">
        ${msg(
          'Asiakas ja tulkki saavat linkin, kun avaat huoneen. Koodi kerrotaan heille erikseen. Viesteissä ei ole nimeä eikä asiaa.',
          {
            id: 'case.links.text',
          },
        )}
      </p>
    </section>
    <section>
      <h2>${msg('Yksikkö', { id: 'case.unit' })}</h2>
      <p class="row small"><kr-mark .who=${page.case.authority}></kr-mark><span>${page.case.unit}</span></p>
    </section>
  </aside>`;
