import { css } from 'lit';

/** Phone-wide; the way on stands at the bottom of the screen where a thumb is. */
export const look = css`
  h1 {
    margin-block-end: var(--s3);
  }
  .landing {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--s4);
  }
  .landing h1 {
    font-size: var(--t-xxl);
    margin-block: var(--s5) 0;
  }
  .languages {
    display: grid;
    gap: var(--s2);
  }
  .languages .opt {
    position: relative;
    min-block-size: calc(var(--tap-large) + var(--s1));
    font-size: var(--t-l);
    padding-inline: var(--s4);
  }
  kr-device-test {
    margin-block-start: var(--s3);
  }
  /* The way on is always in sight, under the thumb. */
  .foot {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: auto;
    padding-block: var(--s3) var(--s2);
    background: var(--paper);
  }
  .test {
    border-block-start: var(--hair) solid var(--line);
  }
`;
