import { css } from 'lit';

/** The client's plan: plain sentences under few headings, the date in bold, everything else quiet. */
export const look = css`
  :host {
    display: grid;
    gap: var(--s5);
  }
  section {
    display: grid;
    gap: var(--s3);
  }
  ul {
    display: grid;
    gap: var(--s4);
  }
  .deed {
    display: grid;
    grid-template-columns: var(--mark) minmax(0, 1fr);
    gap: var(--s3);
  }
  .deed kr-mark {
    margin-block-start: 0.15em;
  }
  .deed .plain {
    grid-column: 1 / -1;
  }
  .who {
    display: block;
  }
  .goal {
    font-size: var(--t-l);
  }
  .topics {
    gap: var(--s5);
  }
`;
