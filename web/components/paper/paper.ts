import { localized } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SummaryDocument, Words } from '../../../server/domain/summary/document.ts';
import { paperOf, type Paper as PaperWords } from '../../../server/domain/summary/paper.ts';
import type { PaperPerson } from '../../../server/domain/summary/paper.words.ts';
import { dirOf } from '../../../server/domain/texts/lang.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { language } from '../../texts/locale.ts';
import '../mark/mark.ts';
import { look } from './paper.styles.ts';

/**
 * The summary as a page, from the frozen JSON and nothing else, through the same words as the PDF: labels in the
 * language of the screen, what people said and wrote in theirs.
 */
@localized()
@customElement('kr-paper')
export class Paper extends LitElement {
  static override styles = [base, words, roles, look];

  /** The frozen JSON, as it was signed. */
  @property({ attribute: false }) json: string | null = null;
  /** Its digest, hex; empty where it is not at hand. */
  @property() sha256 = '';

  override render() {
    if (this.json === null) return nothing;
    const paper = paperOf(JSON.parse(this.json) as SummaryDocument, this.sha256, language());
    return html`<article lang=${paper.lang}>
      ${head(paper)} ${agreed(paper)} ${situation(paper)} ${benefits(paper)} ${facts(paper)}
      ${signatures(paper)}
      <footer class="small soft record">
        <p>${paper.record.text}</p>
        ${this.sha256 ? html`<p class="num">${paper.footer.fingerprint}</p>` : nothing}
      </footer>
    </article>`;
  }
}

const head = ({ title, topic, when, notADecision, parties, people, goal }: PaperWords) => html`
  <header>
    <p class="small soft">${parties.map(({ name }) => name).join(' · ')}</p>
    <h1 tabindex="-1">${title}</h1>
    <p class="soft num">${topic}. ${when}</p>
  </header>
  <p class="not-decision"><b>${notADecision.strong}</b> ${notADecision.rest}</p>
  <section>
    <h2>${goal.heading}</h2>
    <p class="goal" lang=${goal.text.lang} dir=${goal.text.dir}>${goal.text.text}</p>
  </section>
  <section>
    <h2>${people.heading}</h2>
    <ul class="people">
      ${people.rows.map((one) => html`<li>${person(one)}</li>`)}
    </ul>
  </section>
`;

/** Who does what, whom one may contact, when we look again. */
const agreed = ({ actions, lead, followUp }: PaperWords) => html`
  <section>
    <h2>${actions.heading}</h2>
    <ul class="rows">
      ${actions.rows.map(
        ({ what, helper, note, who, due }) =>
          html`<li>
            <div>
              ${said(what)} ${helper ? said(helper, 'small soft') : nothing}
              <p class="small soft">${note}</p>
            </div>
            <div>${who.mark ? person(who) : html`<bdi>${who.name}</bdi>`}</div>
            <b class="num">${due}</b>
          </li>`,
      )}
    </ul>
  </section>
  <section>
    <h2>${lead.heading}</h2>
    ${person(lead.person)} ${lead.contact ? said(lead.contact) : nothing}
  </section>
  <section>
    <h2>${followUp.heading}</h2>
    <p class="num">${followUp.line}</p>
    ${followUp.text ? said(followUp.text) : nothing}
  </section>
`;

const situation = ({ survey, ownView }: PaperWords) => html`
  ${
    survey.topics.length === 0
      ? nothing
      : html`<section>
          <h2>${survey.heading}</h2>
          ${survey.topics.map(
            (topic) =>
              html`<div class="topic">
                <h3>${topic.title}${topic.urgency ? html` · ${topic.urgency}` : nothing}</h3>
                ${topic.state ? html`<p class="soft">${topic.state}</p>` : nothing}
                ${topic.own ? captioned(topic.own, 'own') : nothing}
                ${topic.interpreted ? captioned(topic.interpreted, 'own') : nothing}
                ${topic.views.map((view) => captioned(view, `view ${view.mark}`))}
                ${topic.tried ? captioned(topic.tried, '') : nothing}
              </div>`,
          )}
        </section>`
  }
  ${
    ownView
      ? html`<section>
          <h2>${ownView.heading}</h2>
          <div class="own">${said(ownView.text)}</div>
        </section>`
      : nothing
  }
`;

const benefits = ({ benefits: { heading, rows } }: PaperWords) =>
  rows.length === 0
    ? nothing
    : html`<section>
        <h2>${heading}</h2>
        <ul class="rows">
          ${rows.map(
            ({ name, lang, official, who, state, date, note }) =>
              html`<li>
                <div>
                  <bdi lang=${lang} dir=${dirOf(lang)}>${name}</bdi>
                  ${official === null ? nothing : html`<span class="soft">(<bdi lang="fi" dir="ltr">${official}</bdi>)</span>`}
                  ${note ? said(note, 'small soft') : nothing}
                </div>
                <div>${who ? person(who) : nothing}</div>
                <div>${state} ${date ? html`<b class="num">${date}</b>` : nothing}</div>
              </li>`,
          )}
        </ul>
      </section>`;

/** Consent, attendance, interpretation; and that there is an appendix. */
const facts = ({ consent, attendance, interpretation, appendix }: PaperWords) => html`
  <section>
    <h2>${consent.heading}</h2>
    <p>${consent.presence}</p>
    <ul class="rows two">
      ${consent.cards.map(
        ({ topic, answer, detail }) =>
          html`<li>
            <span>${topic}</span><span><b>${answer}</b> <span class="small soft">${detail}</span></span>
          </li>`,
      )}
    </ul>
    ${consent.lines.map((line) => html`<p>${line}</p>`)}
    ${consent.statutory ? said(consent.statutory) : nothing}
    ${consent.notices.map((line) => html`<p class="small soft record">${line}</p>`)}
  </section>
  <section>
    <h2>${attendance.heading}</h2>
    <ul class="rows">
      ${attendance.rows.map(
        (row) =>
          html`<li>${person(row)}<span class="num">${row.present}</span><span>${row.recognised}</span></li>`,
      )}
    </ul>
    <p>${attendance.note}</p>
  </section>
  ${
    interpretation
      ? html`<section>
          <h2>${interpretation.heading}</h2>
          ${interpretation.lines.map((line) => html`<p>${line}</p>`)}
        </section>`
      : nothing
  }
  ${
    appendix
      ? html`<section>
          <h2>${appendix.heading}</h2>
          <p>${appendix.text}</p>
        </section>`
      : nothing
  }
`;

const signatures = ({ signatures: { heading, rows } }: PaperWords) =>
  html`<section>
    <h2>${heading}</h2>
    <ul class="rows two">
      ${rows.map((row) => html`<li>${person(row)}<span>${row.statement}</span></li>`)}
    </ul>
  </section>`;

const said = ({ lang, dir, text }: Words, look = '') =>
  html`<p class=${look} lang=${lang} dir=${dir}>${text}</p>`;

const captioned = (
  { label, text }: { readonly label: string; readonly text: Words },
  look: string,
): TemplateResult =>
  html`<div class=${look}>
    <p class="small soft">${label}</p>
    ${said(text)}
  </div>`;

const person = ({ mark, letter, name, lines }: PaperPerson) =>
  html`<div class="person">
    ${
      mark === 'service'
        ? html`<span class="seal" aria-hidden="true">${letter}</span>`
        : html`<kr-mark .who=${mark}></kr-mark>`
    }
    <span><bdi>${name}</bdi></span>
    ${lines.map((line) => html`<span class="line small soft">${line}</span>`)}
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'kr-paper': Paper;
  }
}
