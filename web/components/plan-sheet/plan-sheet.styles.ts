import { css } from 'lit';

/** The plan as a document, with its parts at the side; on a phone the parts become one choice above. */
export const look = css`
  :host {
    display: grid;
    grid-template-columns: 176px minmax(0, 780px);
    gap: var(--s6);
    padding: var(--s6);
  }
  nav ul {
    position: sticky;
    inset-block-start: var(--s5);
  }
  nav a {
    display: flex;
    align-items: center;
    min-block-size: var(--tap);
    padding-inline-start: var(--s3);
    border-inline-start: var(--thick) solid transparent;
    color: var(--soft);
    font-size: var(--t-s);
    font-weight: 400;
    text-decoration: none;
  }
  nav a:hover {
    color: var(--ink);
    text-decoration: underline;
  }
  nav a[aria-current] {
    border-color: var(--accent);
    color: var(--ink);
    font-weight: 650;
  }
  .jump {
    display: none;
  }
  .part {
    padding-block: var(--s5);
    border-block-end: var(--hair) solid var(--line);
    scroll-margin-block-start: var(--s4);
  }
  .part:last-child {
    border-block-end: 0;
  }
  #goal {
    padding-block: 0 var(--s3);
  }
  #survey {
    padding-block: 0;
    border: 0;
  }
  .part > h2 {
    margin-block-end: var(--s2);
  }
  kr-notice,
  kr-plan-leftovers {
    margin-block-end: var(--s4);
  }
  @media (max-width: 1100px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--s4);
      gap: var(--s3);
    }
    nav {
      display: none;
    }
    .jump {
      display: block;
    }
  }
`;
