import { css } from 'lit';

/** Waiting: the table at the start, what happens at the end, below what one may do; one column on a phone. */
export const look = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s5);
    align-content: start;
  }
  .intro h1 {
    font-size: var(--t-xxl);
  }
  .intro p {
    max-inline-size: none;
  }
  .middle {
    display: grid;
    grid-template-columns: minmax(0, 440px) minmax(0, 1fr);
    gap: var(--s5) var(--s8);
  }
  .people {
    order: -1;
  }
  .people h2 {
    margin-block-end: var(--s4);
  }
  .nowbox {
    margin-block-end: var(--s5);
  }
  .nowbox b {
    display: block;
  }
  .secrecy {
    display: grid;
    gap: var(--s3);
    justify-items: start;
    border-color: var(--interpreter);
  }
  .mean {
    border-block-start: var(--hair) solid var(--line);
    padding-block-start: var(--s5);
  }
  .mean h2 {
    margin-block-end: var(--s3);
  }
  .can {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: var(--s5);
  }
  .can li {
    display: flex;
    flex-direction: column;
    gap: var(--s2);
    align-items: flex-start;
  }
  .can .btn {
    margin-block-start: auto;
  }
  .test {
    max-inline-size: var(--narrow);
    margin-block-start: var(--s5);
  }
  .questions {
    margin-block-start: var(--s5);
    display: grid;
    gap: var(--s2);
    border-inline-start: var(--thick) solid var(--accent);
    padding-inline-start: var(--s4);
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s3);
  }
  @media (max-width: 900px) {
    .middle {
      grid-template-columns: minmax(0, 1fr);
    }
    .people {
      order: 0;
    }
    .intro h1 {
      font-size: var(--t-xl);
    }
    .can .btn,
    .end .btn {
      inline-size: 100%;
    }
  }
`;
