import { css } from 'lit';

/** Faces in a row, equally large: the phone's strip of those who came by a link. */
export const strip = css`
  :host {
    padding: var(--s2);
    background: var(--sunk);
  }
  .row {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: var(--s2);
    block-size: 104px;
  }
  .place {
    min-inline-size: 0;
    min-block-size: 0;
  }
  @media (max-height: 520px) and (max-width: 899px) {
    .row {
      block-size: 64px;
    }
  }
  @media (min-width: 900px) {
    :host {
      padding: var(--s4);
    }
    .row {
      gap: var(--s3);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
