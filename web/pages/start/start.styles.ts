import { css } from 'lit';

/** The start page: two sentences and one button, four persons, what was sent. */
export const look = css`
  section + section {
    margin-block-start: var(--s7);
  }
  .brand {
    font-weight: 700;
    font-size: var(--t-l);
  }
  h1 {
    font-size: var(--t-xxl);
    max-inline-size: 22ch;
  }
  h2 {
    font-size: var(--t-xl);
    margin-block-end: var(--s2);
  }
  .lead {
    font-size: var(--t-l);
    max-inline-size: 58ch;
    margin-block: var(--s4) var(--s5);
  }
  .hero {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 400px);
    gap: var(--s7);
    align-items: center;
  }
  .hint {
    max-inline-size: 30ch;
  }
  kr-notice,
  .none {
    margin-block-start: var(--s4);
  }
  .people,
  .sent {
    display: grid;
    gap: var(--s4);
    margin-block: var(--s4);
  }
  .people {
    grid-template-columns: repeat(auto-fit, minmax(min(250px, 100%), 1fr));
  }
  .sent {
    grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr));
  }
  kr-shell > p {
    margin-block-end: var(--s3);
  }
  .ways {
    max-inline-size: var(--narrow);
    margin-block-start: var(--s5);
  }
  .person {
    display: flex;
    flex-direction: column;
    gap: var(--s4);
  }
  dl {
    flex: 1;
    font-size: var(--t-s);
  }
  dt {
    font-weight: 650;
    color: var(--soft);
  }
  dd + dt {
    margin-block-start: var(--s3);
  }
  @media (max-width: 900px) {
    .hero {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s5);
    }
    .hero kr-table {
      max-inline-size: 320px;
    }
    h1 {
      font-size: var(--t-xl);
    }
    .lead {
      font-size: var(--t-m);
    }
    .hero .btn {
      inline-size: 100%;
    }
  }
`;
