import { css } from 'lit';

/** The queue: what waits as a card with the one button, the rest as a table that becomes lines on a phone. */
export const look = css`
  h1 {
    font-size: var(--t-xxl);
  }
  .why {
    margin-block: var(--s2) var(--s5);
    max-inline-size: none;
  }
  .why kr-icon {
    margin-block-start: 0.15em;
  }
  .now {
    border: var(--rule) solid var(--accent);
    border-radius: var(--r3);
    padding: var(--s5) var(--s6);
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--s5);
    align-items: center;
    margin-block-end: var(--s4);
  }
  .now h2 {
    font-size: var(--t-xl);
    margin-block: var(--s1) var(--s3);
  }
  .live {
    display: flex;
    gap: var(--s2);
    align-items: center;
    color: var(--accent);
    font-weight: 650;
    font-size: var(--t-s);
  }
  .live::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    border: 5px solid var(--accent);
    border-radius: 50%;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
  }
  .meta li {
    display: flex;
    gap: var(--s2);
    align-items: center;
  }
  .go {
    display: grid;
    gap: var(--s2);
    justify-items: end;
    text-align: end;
    max-inline-size: 250px;
  }
  .list {
    margin-block: var(--s5) var(--s3);
  }
  /* Both tables have the same columns, so that the eye finds them again. */
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  thead th:nth-child(1) {
    inline-size: 188px;
  }
  thead th:nth-child(3) {
    inline-size: 150px;
  }
  thead th:nth-child(4) {
    inline-size: 92px;
  }
  thead th:nth-child(5) {
    inline-size: 280px;
  }
  thead th {
    text-align: start;
    font-size: var(--t-s);
    font-weight: 400;
    color: var(--soft);
    padding-block: var(--s1);
    border-block-end: var(--hair) solid var(--line);
  }
  tbody :is(td, th) {
    text-align: start;
    block-size: 56px;
    padding-inline: 0 var(--s4);
    border-block-end: var(--hair) solid var(--line);
  }
  tbody th {
    font-weight: 600;
  }
  .when {
    padding-inline-end: var(--s4);
    white-space: nowrap;
  }
  @media (max-width: 960px) {
    h1 {
      font-size: var(--t-xl);
    }
    .now {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--s4);
      gap: var(--s4);
    }
    .go {
      justify-items: stretch;
      text-align: start;
      max-inline-size: none;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s3);
      padding-block: var(--s3);
      border-block-end: var(--hair) solid var(--line);
    }
    tbody :is(td, th) {
      display: block;
      block-size: auto;
      border: 0;
      padding: 0;
    }
    tbody th {
      order: -1;
      inline-size: 100%;
    }
    .unit {
      inline-size: 100%;
      color: var(--soft);
    }
  }
`;
