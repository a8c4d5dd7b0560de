import { css } from 'lit';

/** Who knocks above the sheet; what stands beside it as sections under one another. */
export const look = css`
  :host {
    display: contents;
  }
  kr-room-greeting + kr-door-list {
    display: block;
    margin-block-start: var(--s6);
  }
  .knock {
    display: block;
    background: var(--card);
    border-block-end: var(--thick) solid var(--accent);
    padding: var(--s4) var(--s6);
  }
  .side > section + section {
    border-block-start: var(--hair) solid var(--line);
    margin-block-start: var(--s5);
    padding-block-start: var(--s5);
  }
  .side h2 {
    font-size: var(--t-m);
    margin-block-end: var(--s2);
  }
  .side p + p,
  .side .who + p {
    margin-block-start: var(--s2);
  }
  .side .btn {
    margin-block-start: var(--s3);
  }
  .say {
    border-inline-start: var(--thick) solid var(--county);
    padding-inline-start: var(--s3);
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s2);
    align-items: start;
  }
  @media (max-width: 899px) {
    .knock {
      padding: var(--s4);
    }
  }
`;
