import { html, nothing, type TemplateResult } from 'lit';
import { benefitName } from '../../server/domain/plan/benefit-name.ts';
import type { Localised } from '../../server/domain/reference.ts';
import { dirOf } from '../../server/domain/texts/lang.ts';
import { language } from './locale.ts';

/**
 * What a benefit is called on this screen, each part marked with its language; the Finnish name in brackets, since
 * letters have it. `title` is the row's own, `listed` the dated list's names of its code.
 */
export const benefitNamed = (title: string, listed: Localised | null): TemplateResult => {
  const { words, lang, official } = benefitName(title, listed, language());
  return html`<bdi lang=${lang ?? nothing} dir=${lang === null ? 'auto' : dirOf(lang)}>${words}</bdi>${
      official === null ? nothing : html` <span>(<bdi lang="fi" dir="ltr">${official}</bdi>)</span>`
    }`;
};
