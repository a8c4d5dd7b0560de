import { css } from 'lit';

/** What is so, point by point, each with its icon. */
export const points = css`
  .points {
    display: grid;
    gap: var(--s3);
  }
  .points > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s3);
  }
  .points kr-icon {
    margin-block-start: 0.2em;
  }
`;
