import { css, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { createElement, type IconNode } from 'lucide';

/**
 * One lucide icon, drawn through the DOM (the policy allows no markup from strings). Never alone:
 * words stand beside it, so it is hidden from screen readers. `flip` mirrors arrows in right-to-left text.
 */
@customElement('kr-icon')
export class Icon extends LitElement {
  static override styles = css`
    :host {
      display: inline-grid;
      inline-size: var(--icon);
      block-size: var(--icon);
      flex: none;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
    }
    :host([flip]:dir(rtl)) svg {
      transform: scaleX(-1);
    }
  `;

  @property({ attribute: false }) icon: IconNode | undefined;
  @property({ type: Boolean, reflect: true }) flip = false;

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    return this.icon ? createElement(this.icon) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-icon': Icon;
  }
}
