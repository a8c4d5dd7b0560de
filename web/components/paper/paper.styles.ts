import { css } from 'lit';

/** Like a letter of an authority: one column, few lines, hairlines between what belongs together. It prints as it is read. */
export const look = css`
  article {
    background: var(--card);
    border: var(--hair) solid var(--line);
    border-radius: var(--r0);
    padding: var(--s6);
    display: grid;
    gap: var(--s5);
  }
  header {
    display: grid;
    gap: var(--s2);
  }
  h1 {
    font-size: var(--t-xl);
  }
  section {
    display: grid;
    gap: var(--s3);
  }
  h2 {
    border-block-end: var(--hair) solid var(--line);
    padding-block-end: var(--s1);
  }
  .not-decision {
    border: var(--rule) solid var(--warn);
    border-radius: var(--r1);
    color: var(--warn);
    padding: var(--s3) var(--s4);
    max-inline-size: none;
  }
  .goal {
    font-size: var(--t-l);
  }
  .people {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    gap: var(--s3) var(--s5);
  }
  .person {
    display: grid;
    grid-template-columns: var(--mark) minmax(0, 1fr);
    gap: 0 var(--s2);
    align-items: start;
  }
  .person .line {
    grid-column: 2;
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: var(--mark);
    block-size: var(--mark);
    border: 2px solid var(--soft);
    border-radius: 30%;
    font-size: var(--t-xs);
    font-weight: 700;
    line-height: 1;
    color: var(--soft);
  }
  .rows {
    display: grid;
  }
  .rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr) minmax(0, 0.8fr);
    gap: var(--s1) var(--s4);
    padding-block: var(--s3);
  }
  .rows > li + li {
    border-block-start: var(--hair) solid var(--line);
  }
  .rows.two > li {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr);
  }
  .topic {
    display: grid;
    gap: var(--s2);
  }
  .own {
    border-inline-start: var(--thick) solid var(--client);
    padding-inline-start: var(--s3);
  }
  .view {
    border-inline-start: var(--thick) solid var(--c);
    padding-inline-start: var(--s3);
  }
  .record {
    overflow-wrap: anywhere;
  }
  [dir] {
    text-align: start;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  /* What stands in Finnish on a page that runs the other way keeps to the edge at which one begins to read there. */
  article:dir(rtl) [dir='ltr'] {
    text-align: end;
  }
  @media (max-width: 700px) {
    article {
      padding: var(--s4);
    }
    .rows > li,
    .rows.two > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    article {
      border: 0;
      padding: 0;
    }
    section,
    .rows > li {
      break-inside: avoid;
    }
  }
`;
