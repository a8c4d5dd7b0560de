import { css } from 'lit';

/** Faces in a row, equally large: the phone's strip of those who came by a link. */
export const strip = css`
  :host {
    padding: var(--s2);
    background: var(--sunk);
  }
  /* Never so wide that a face is cut. */
  .row {
    display: flex;
    justify-content: center;
    gap: var(--s2);
    block-size: 104px;
  }
  .place {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 0;
    max-inline-size: 184px;
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
      display: grid;
      justify-content: normal;
      gap: var(--s3);
    }
    .place {
      max-inline-size: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
