import { css } from 'lit';

/** A guest's page with one thing on it: it fills the height, so that what leads on can stand at the bottom. */
export const oneThing = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--s4);
    flex: 1;
  }
`;
