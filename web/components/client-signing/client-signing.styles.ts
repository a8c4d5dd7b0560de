import { css } from 'lit';

/** The question first, the page beneath, the others last; printed, only the page. */
export const look = css`
  :host {
    display: grid;
    gap: var(--s5);
  }
  .choice {
    display: grid;
    gap: var(--s3);
    padding: var(--s4);
    border: 2px solid var(--accent);
    border-radius: var(--r2);
    background: var(--card);
  }
  .ways,
  .acts {
    display: grid;
    gap: var(--s3);
  }
  .signers,
  .signers ul {
    display: grid;
    gap: var(--s3);
  }
  .signers li {
    display: grid;
    grid-template-columns: var(--mark) minmax(0, 1fr);
    gap: 0 var(--s3);
    align-items: start;
  }
  .signers li .soft {
    grid-column: 2;
  }
  @media (min-width: 900px) {
    .acts {
      display: flex;
      flex-wrap: wrap;
    }
  }
  @media (min-width: 1240px) {
    :host([beside]) {
      grid-template-columns: minmax(0, 1fr) 340px;
      align-items: start;
    }
    :host([beside]) kr-paper {
      grid-area: 1 / 1 / span 3 / 1;
    }
    :host([beside]) :is(.choice, section.signers) {
      grid-column: 2;
    }
    :host([beside]) .acts {
      display: grid;
    }
    :host([beside]) .choice {
      position: sticky;
      inset-block-start: var(--s4);
    }
  }
  @media print {
    .choice,
    .signers {
      display: none;
    }
  }
`;
