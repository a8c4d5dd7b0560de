import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ConsentView } from '../../../server/domain/view/types.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import { shortDomain } from '../../texts/domains-short.ts';

/** The official wants to see the permission in full. */
class OpenPermissionEvent extends Event {
  constructor() {
    super('kr-open-permission', { bubbles: true, composed: true });
  }
}

/** Whether there is anything to say of the permission: something has been answered, or it has ended. */
export const isPermissionKnown = ({ presence, scopes }: ConsentView): boolean =>
  presence === 'withdrawn' || scopes.some(({ answer }) => answer !== null);

/** What may be talked about, always in sight: the topics that were asked, a no in words. */
@localized()
@customElement('kr-room-permission')
export class RoomPermission extends LitElement {
  static override styles = [
    base,
    words,
    css`
      button {
        position: relative;
        font: inherit;
        color: inherit;
        cursor: pointer;
        text-align: start;
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s3);
        min-block-size: 36px;
        align-items: center;
        font-size: var(--t-s);
        border: var(--hair) solid var(--line);
        border-radius: var(--r3);
        background: none;
        padding: var(--s1) var(--s4);
      }
      /* A line that is low to look at and high enough to hit. */
      button::after {
        content: '';
        position: absolute;
        inset-inline: 0;
        inset-block-start: calc(50% - 22px);
        block-size: 44px;
      }
      button:hover {
        border-color: var(--edge);
      }
      @media (max-width: 700px) {
        button {
          border: 0;
          padding: 0;
          font-size: var(--t-xs);
          min-block-size: 28px;
        }
      }
    `,
  ];

  @property({ attribute: false }) consent: ConsentView | null = null;
  /** The permission has ended, or there never was one. */
  @property({ type: Boolean }) ended = false;
  /** Only that there is one: the topics stand in the paper beside. */
  @property({ type: Boolean }) short = false;

  override render() {
    const asked = this.consent?.scopes.filter((scope) => scope.answer !== null) ?? [];
    if (this.ended)
      return this.chip(
        html`<span class="soft">${msg('ei voimassa', { id: 'room.permission.ended' })}</span>`,
      );
    if (asked.length === 0) return nothing;
    if (this.short) return this.chip(html`<span>${msg('voimassa', { id: 'room.permission.valid' })}</span>`);
    return this.chip(
      asked.map(({ domain, answer }) =>
        answer === 'yes'
          ? html`<span class="nowrap">${shortDomain(domain)}</span>`
          : html`<span class="soft nowrap">${shortDomain(domain)}: ${say('answer.no').toLowerCase()}</span>`,
      ),
    );
  }

  private chip(content: unknown) {
    return html`<button type="button" aria-haspopup="dialog" @click=${this.onPress}>
      <b>${msg('Lupa', { id: 'room.permission.chip' })}</b>${content}
    </button>`;
  }

  private onPress() {
    this.dispatchEvent(new OpenPermissionEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-permission': RoomPermission;
  }
  interface HTMLElementEventMap {
    'kr-open-permission': OpenPermissionEvent;
  }
}
