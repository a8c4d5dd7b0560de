import { css } from 'lit';

/** One line of what must be known now, across the room. */
export const line = css`
  .line {
    padding: var(--s2) var(--s5);
    background: var(--warn-soft);
    border-block-end: var(--hair) solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
    max-inline-size: none;
  }
  .line .btn {
    min-block-size: 44px;
  }
  @media (max-width: 899px) {
    .line {
      padding-inline: var(--s4);
    }
  }
  @media print {
    .line {
      display: none;
    }
  }
`;
