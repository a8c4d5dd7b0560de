import { msg } from '@lit/localize';
import { html } from 'lit';
import { Volume2 } from 'lucide';
import '../../components/icon/icon.ts';

/** A browser that plays no sound before the first tap: the whole page waits for this one. */
export const soundButton = () =>
  html`<button id="sound" type="button" class="btn main tall full">
    <kr-icon .icon=${Volume2}></kr-icon>${msg('Avaa ääni', { id: 'sound.open' })}
  </button>`;
