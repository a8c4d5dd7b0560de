import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DoorOpen } from 'lucide';
import type { CardText } from '../../../server/domain/meetings/events.ts';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../question-listen/question-listen.ts';
import '../question/question.ts';
import { questionWords } from './question-card.words.ts';
import { topicIcon } from './topic-icon.ts';

/** Which of how many, from 1. */
export interface Progress {
  readonly at: number;
  readonly of: number;
}

/**
 * One consent question as the client meets it: may the other authority come in (`topic` null), or may this topic be
 * talked about. The answer comes up as `kr-answer`.
 */
@localized()
@customElement('kr-question-card')
export class QuestionCard extends LitElement {
  static override styles = [
    base,
    words,
    css`
      :host {
        display: flex;
        flex-direction: column;
        flex: 1;
      }
      kr-question {
        flex: 1;
      }
      .progress {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--s3);
        color: var(--soft);
        font-size: var(--t-s);
      }
      .dots {
        display: flex;
        gap: var(--s2);
      }
      .dots i {
        inline-size: 12px;
        block-size: 12px;
        border: 2px solid var(--edge);
        border-radius: 50%;
      }
      .dots .done {
        background: var(--accent);
        border-color: var(--accent);
      }
      .dots .now {
        inline-size: 24px;
        border-color: var(--accent);
        border-radius: 6px;
      }
    `,
  ];

  @property({ attribute: false }) text: CardText = { lang: 'fi', dir: 'ltr', title: '', text: '' };
  @property({ attribute: false }) topic: LifeDomain | null = null;
  @property({ attribute: false }) progress: Progress | null = null;
  @property({ type: Boolean }) busy = false;
  /** The interpreter has not read it aloud yet. */
  @property({ type: Boolean }) unread = false;

  override render() {
    const kind = this.topic ? 'scope' : 'presence';
    const words = questionWords(kind, this.text);
    const { lang, title, text } = this.text;
    return html`<kr-question
      .words=${words}
      .icon=${this.topic ? topicIcon(this.topic) : DoorOpen}
      .busy=${this.busy}
      .unread=${this.unread}
    >
      ${this.progress ? this.where(this.progress, this.topic) : nothing}
      <kr-question-listen
        slot="listen"
        .text=${[title, ...text.split('\n')].join(' ')}
        text-lang=${lang}
      ></kr-question-listen>
    </kr-question>`;
  }

  private where({ at, of }: Progress, topic: LifeDomain | null) {
    return html`<p slot="progress" class="progress">
      <span class="num">
        ${topic ? html`<b>${say(`domain.${topic}`)}</b> · ` : nothing}${msg(str`Kysymys ${at} / ${of}`, {
          id: 'question.progress',
        })}
      </span>
      <span class="dots" aria-hidden="true">
        ${Array.from({ length: of }, (_, index) => html`<i class=${dot(index + 1, at)}></i>`)}
      </span>
    </p>`;
  }
}

const dot = (index: number, at: number): string => (index < at ? 'done' : index === at ? 'now' : '');

declare global {
  interface HTMLElementTagNameMap {
    'kr-question-card': QuestionCard;
  }
}
