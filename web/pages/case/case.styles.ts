import { css } from 'lit';

/** The case page: the form at the start, what is good to know at its end. */
export const look = css`
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 300px);
    gap: var(--s6);
  }
  h1 {
    font-size: var(--t-xxl);
    margin-block-end: var(--s5);
  }
  .born {
    font-weight: 400;
    font-size: var(--t-l);
    white-space: nowrap;
    letter-spacing: 0;
  }
  .new {
    border-radius: var(--r3);
    display: grid;
    gap: var(--s4);
  }
  .new h2 {
    font-size: var(--t-xl);
  }
  .topics {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: var(--s3);
  }
  .topic {
    padding: var(--s3) var(--s4);
    align-items: flex-start;
    position: relative;
    font-weight: 400;
  }
  .topic:has(input:checked) {
    font-weight: 400;
  }
  .domains,
  .sub {
    display: block;
  }
  .line {
    display: grid;
    grid-template-columns: 128px minmax(0, 1fr) auto;
    gap: var(--s2) var(--s3);
    align-items: center;
    min-block-size: calc(var(--tap) + var(--s3));
  }
  .line + .line {
    border-block-start: var(--hair) solid var(--line);
  }
  .what {
    color: var(--soft);
  }
  .fields {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(130px, 100%), 1fr));
    gap: var(--s2);
  }
  .go {
    flex-wrap: nowrap;
    gap: var(--s4);
  }
  .go .btn {
    flex: none;
  }
  .past {
    margin-block-start: var(--s6);
  }
  .past h2 {
    margin-block-end: var(--s2);
  }
  .meeting {
    padding-block: var(--s2);
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s4);
    align-items: center;
    min-block-size: calc(var(--tap) + var(--s2));
  }
  .meeting .grow {
    flex-basis: 220px;
  }
  .meeting kr-new-links {
    flex-basis: 100%;
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: var(--s5);
  }
  .side h2 {
    font-size: var(--t-m);
    margin-block-end: var(--s1);
  }
  @media (max-width: 900px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      border-block-start: var(--hair) solid var(--line);
      padding-block-start: var(--s5);
    }
    h1 {
      font-size: var(--t-xl);
    }
  }
  @media (max-width: 560px) {
    .line {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: var(--s2);
    }
    .what {
      grid-column: 1 / -1;
      font-size: var(--t-s);
    }
    .go {
      flex-wrap: wrap;
    }
    .go .btn {
      inline-size: 100%;
    }
  }
`;
