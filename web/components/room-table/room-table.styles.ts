import { css } from 'lit';

/** A column beside the sheet; on a phone a strip above it, or the whole page when the people are what is shown. */
export const look = css`
  :host {
    display: grid;
    min-block-size: 0;
  }
  aside {
    position: relative;
    background: var(--sunk);
    border-inline-end: var(--hair) solid var(--line);
    padding: var(--s4);
    display: flex;
    flex-direction: column;
    gap: var(--s4);
    overflow-y: auto;
    min-block-size: 0;
  }
  h2 {
    font-size: var(--t-m);
  }
  .beside {
    display: grid;
    gap: var(--s4);
    align-content: start;
  }
  .foot {
    margin-block-start: auto;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-inline-start: calc(-1 * var(--s4));
  }
  .choice {
    display: none;
  }
  @media (max-width: 899px) {
    aside {
      border-inline-end: 0;
      border-block-end: var(--hair) solid var(--line);
      padding: var(--s2);
      gap: var(--s2);
      overflow: visible;
    }
    h2,
    .beside {
      display: none;
    }
    .choice {
      display: grid;
      grid-template-columns: 1fr 1fr;
      background: var(--card);
      border-block-end: var(--hair) solid var(--line);
      margin: calc(-1 * var(--s2)) calc(-1 * var(--s2)) 0;
    }
    .choice button {
      color: var(--soft);
      background: none;
      border: 0;
      border-block-end: var(--thick) solid transparent;
      min-block-size: var(--tap);
    }
    .choice [aria-pressed='true'] {
      color: var(--accent);
      border-color: currentcolor;
      font-weight: 650;
    }
    :host([shown='people']) aside {
      overflow-y: auto;
      padding: var(--s4);
    }
    :host([shown='people']) .choice {
      margin: calc(-1 * var(--s4)) calc(-1 * var(--s4)) 0;
    }
    :host([shown='people']) .beside {
      display: grid;
      gap: var(--s4);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
