import { css } from 'lit';

/** My own box, then the others in a list. */
export const look = css`
  :host {
    display: grid;
    gap: var(--s4);
    align-content: start;
  }
  h2 {
    font-size: var(--t-xl);
  }
  .mine {
    border: 2px solid var(--c);
    border-radius: var(--r2);
    padding: var(--s4);
    display: grid;
    gap: var(--s3);
    background: var(--card);
  }
  h3 {
    display: flex;
    gap: var(--s2);
    align-items: center;
  }
  form {
    display: grid;
    gap: var(--s3);
  }
  .done {
    display: flex;
    gap: var(--s2);
    align-items: center;
    font-weight: 650;
    color: var(--county);
  }
  li {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr) auto;
    gap: var(--s3);
    align-items: center;
    min-block-size: calc(var(--tap) + var(--s2));
    padding-block: var(--s2);
    border-block-end: var(--hair) solid var(--line);
  }
  .note {
    display: block;
  }
  .good {
    color: var(--county);
    font-weight: 650;
    display: inline-flex;
    gap: var(--s1);
    align-items: center;
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: var(--mark);
    block-size: var(--mark);
    border: 2px solid transparent;
    border-radius: 30%;
    background: var(--soft);
    color: var(--card);
    font-size: var(--t-xs);
    font-weight: 700;
  }
  .link.full {
    justify-content: center;
  }
  #why:empty {
    display: none;
  }
`;
