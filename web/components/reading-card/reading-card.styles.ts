import { css } from 'lit';

/** Read from a distance, aloud: large letters, short lines, the button where the thumb is. */
export const look = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--s3);
    flex: 1;
  }
  .now {
    font-size: calc(var(--t-l) * 1.12);
    line-height: 1.55;
    display: grid;
    gap: var(--s2);
  }
  .now h2 {
    font-size: var(--t-xl);
    line-height: 1.4;
  }
  details {
    border-block-start: var(--hair) solid var(--line);
  }
  summary {
    min-block-size: var(--tap);
    display: flex;
    align-items: center;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  dl {
    border-block: var(--hair) solid var(--line);
    padding-block: var(--s3);
    display: grid;
    gap: var(--s2);
  }
  dl > div {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s4);
  }
  dd {
    text-align: start;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: auto;
    padding-block: var(--s3);
    background: var(--paper);
    border-block-start: var(--hair) solid var(--line);
  }
  @media (min-width: 900px) {
    .foot {
      border-block-start: 0;
    }
  }
  .done {
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-block-size: var(--tap);
    color: var(--county);
    font-weight: 600;
  }
  .none {
    display: grid;
    gap: var(--s2);
  }
`;
