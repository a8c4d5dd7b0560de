import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Square, Volume2 } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import '../icon/icon.ts';
import { localVoice } from './question-listen.voice.ts';

/** Reads a text aloud with a voice of the device itself; draws nothing where there is none. */
@localized()
@customElement('kr-question-listen')
export class QuestionListen extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .btn {
        inline-size: 100%;
        min-block-size: var(--tap);
        /* Above the answers that stay at the foot, when the keyboard comes to it. */
        scroll-margin-block-end: calc(var(--tap-large) + var(--s6));
      }
    `,
  ];

  /** What is read, in sentences. */
  @property() text = '';
  @property({ attribute: 'text-lang' }) textLang = 'fi';

  @state() private speaking = false;

  override connectedCallback() {
    super.connectedCallback();
    // Browsers tell their voices late, and some only after the first question.
    speech()?.addEventListener('voiceschanged', this.onVoices);
  }

  override disconnectedCallback() {
    speech()?.removeEventListener('voiceschanged', this.onVoices);
    this.stop();
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('text') && this.speaking) this.stop();
  }

  override render() {
    if (!this.voice()) return nothing;
    return html`<button type="button" class="btn" @click=${this.onPress}>
      <kr-icon .icon=${this.speaking ? Square : Volume2}></kr-icon>${
        this.speaking
          ? msg('Lopeta kuuntelu', { id: 'listen.stop' })
          : msg('Kuuntele', { id: 'listen.start' })
      }
    </button>`;
  }

  private voice(): SpeechSynthesisVoice | undefined {
    const voices = speech()?.getVoices() ?? [];
    return voices[localVoice(this.textLang, voices)];
  }

  private stop() {
    if (this.speaking) speech()?.cancel();
    this.speaking = false;
  }

  private readonly onVoices = () => {
    this.requestUpdate();
  };

  private onPress() {
    const voice = this.voice();
    if (this.speaking || !voice) {
      this.stop();
      return;
    }
    const spoken = new SpeechSynthesisUtterance(this.text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = 0.9;
    spoken.addEventListener('end', () => (this.speaking = false));
    spoken.addEventListener('error', () => (this.speaking = false));
    speech()?.speak(spoken);
    this.speaking = true;
  }
}

/** Some phones' browsers have no speech at all. */
const speech = (): SpeechSynthesis | undefined =>
  (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;

declare global {
  interface HTMLElementTagNameMap {
    'kr-question-listen': QuestionListen;
  }
}
