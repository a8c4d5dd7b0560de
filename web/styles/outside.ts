import { css } from 'lit';

/** An official's page when the room is shut: one sheet in the middle. */
export const outside = css`
  :host {
    inline-size: 100%;
    max-inline-size: 772px;
    margin-inline: auto;
  }
  h1 {
    font-size: var(--t-xxl);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3) var(--s4);
    align-items: center;
  }
  @media (max-width: 700px) {
    h1 {
      font-size: var(--t-xl);
    }
  }
`;
