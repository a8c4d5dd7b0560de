import { msg } from '@lit/localize';
import { html } from 'lit';
import { SlidersHorizontal } from 'lucide';
import '../icon/icon.ts';

/** How a blocked microphone is allowed again, in three steps, with the browser's own sign. */
export const permissionHelp = () =>
  html`<ol class="how">
    <li>
      <span>
        ${msg(html`Paina merkkiä <kr-icon .icon=${SlidersHorizontal}></kr-icon> osoitteen vieressä.`, {
          id: 'devices.permit.1',
        })}
      </span>
    </li>
    <li>
      <span
        >${msg(html`Valitse <b>Luvat</b> tai <b>Sivuston asetukset</b>.`, { id: 'devices.permit.2' })}</span
      >
    </li>
    <li><span>${msg(html`Laita <b>Mikrofoni</b> päälle.`, { id: 'devices.permit.3' })}</span></li>
  </ol>`;
