import { css } from 'lit';

/** Topics one under another with their answers; the one being asked stands out; a closed sheet beneath. */
export const look = css`
  ul {
    margin-block-start: var(--s4);
    border-block-start: var(--hair) solid var(--line);
  }
  li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    gap: var(--s2) var(--s4);
    align-items: center;
    padding-block: var(--s3);
    border-block-end: var(--hair) solid var(--line);
  }
  .now {
    background: var(--accent-soft);
    border-color: transparent;
    border-radius: var(--r2);
    margin-inline: calc(-1 * var(--s4));
    padding-inline: var(--s4);
  }
  .ic {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 10px;
    border: var(--hair) solid transparent;
    background: var(--sunk);
  }
  .now .ic {
    background: var(--card);
    color: var(--accent);
  }
  .sub {
    display: block;
    font-size: var(--t-s);
    color: var(--soft);
  }
  .now .sub {
    color: var(--ink);
  }
  .answer {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }
  .at {
    font-size: var(--t-s);
    color: var(--soft);
  }
  .asked {
    color: var(--accent);
  }
  li > .btn {
    grid-column: 2 / -1;
    justify-self: start;
  }
  kr-consent-aloud {
    grid-column: 2 / -1;
  }
  .closed {
    margin: var(--s6) calc(-1 * var(--s6)) calc(-1 * var(--s6));
    padding: var(--s5) var(--s6) 0;
    background: var(--sunk);
    border-block-start: var(--hair) solid var(--line);
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--s5);
    overflow: hidden;
  }
  .closed > div {
    padding-block-end: var(--s5);
  }
  .paper {
    inline-size: 200px;
    background: var(--card);
    border: var(--hair) solid var(--line);
    border-block-end: 0;
    padding: var(--s4);
    display: grid;
    gap: var(--s3);
    align-content: start;
  }
  .paper i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  .paper i:nth-child(1) {
    inline-size: 58%;
  }
  .paper i:nth-child(4) {
    inline-size: 76%;
  }
  @media (max-width: 1100px) {
    .closed {
      margin: var(--s5) calc(-1 * var(--s4)) calc(-1 * var(--s4));
      padding: var(--s4) var(--s4) 0;
    }
  }
  @media (max-width: 700px) {
    li {
      grid-template-columns: 40px minmax(0, 1fr);
    }
    .answer {
      grid-column: 2;
    }
    .paper {
      display: none;
    }
    .closed {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
