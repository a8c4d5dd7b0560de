import { css } from 'lit';

/**
 * A screen with a bar at its foot on a low window: enlarged letters, or a phone on its side. The whole page scrolls, and
 * the bar stays at hand. Not while one writes: then it is the keyboard that makes the screen low, and enough has made way.
 */
export const low = css`
  @media (max-height: 520px) and (max-width: 899px) {
    :host(:not([writing])) {
      display: block;
      block-size: auto;
      min-block-size: 100dvh;
    }
    :host(:not([writing])) main {
      overflow: visible;
    }
    kr-bottom-bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
    }
  }
`;
