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
  .foot {
    margin-block-start: auto;
    padding-block-start: var(--s5);
  }
`;
