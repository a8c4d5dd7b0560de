import { localized } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EyeOff } from 'lucide';
import type { PartOwner } from '../../../server/domain/plan/state.ts';
import { base, cards } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../icon/icon.ts';

/** Says beside a part of the plan who may not see it: "ei näy Kelalle". */
@localized()
@customElement('kr-plan-hidden')
export class PlanHidden extends LitElement {
  static override styles = [
    base,
    cards,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      .pill {
        --icon: 16px;
        display: inline-flex;
        align-items: center;
        gap: var(--s1);
      }
    `,
  ];

  @property({ attribute: false }) from: readonly PartOwner[] = [];

  override render() {
    if (this.from.length === 0) return nothing;
    return this.from.map(
      (authority) =>
        html`<span class="pill"><kr-icon .icon=${EyeOff}></kr-icon>${say(`plan.hidden.${authority}`)}</span>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-hidden': PlanHidden;
  }
}
