import { msg } from '@lit/localize';
import { html } from 'lit';
import '../../components/notice/notice.ts';
import { language, languages, setLanguage, type Language } from '../../texts/locale.ts';

/** Before the button nothing is known of the link and nothing is said of a meeting: only the language can be chosen. */
export const landing = (busy: boolean, open: () => void) =>
  html`<div class="landing">
    <h1 tabindex="-1">${msg('Tervetuloa', { id: 'landing.heading' })}</h1>
    <p>${msg('Tämä linkki on sinulle. Valitse kieli ja jatka.', { id: 'landing.text' })}</p>
    <fieldset>
      <legend class="unseen">${msg('Kieli', { id: 'language.label' })}</legend>
      <div class="languages">
        ${languages.map(
          ({ code, name, dir }) =>
            html`<label class="opt" lang=${code} dir=${dir}>
              <input
                type="radio"
                name="language"
                value=${code}
                .checked=${code === language()}
                @change=${onLanguage}
              />
              ${name}
            </label>`,
        )}
      </div>
    </fieldset>
    <kr-notice>
      <p>${msg('Tapaamista ei tallenneta. Voit lopettaa milloin haluat.', { id: 'landing.safe' })}</p>
    </kr-notice>
    <div class="foot">
      <button type="button" class="btn main tall full" aria-disabled=${String(busy)} @click=${open}>
        ${busy ? msg('Avataan…', { id: 'landing.opening' }) : msg('Jatka', { id: 'arrive.continue' })}
      </button>
    </div>
  </div>`;

const onLanguage = (event: Event) => {
  void setLanguage((event.target as HTMLInputElement).value as Language);
};
