import { css } from 'lit';

/** The one thing now fills the middle. */
export const look = css`
  kr-question-card,
  kr-client-apart {
    flex: 1;
  }
  /* Tight under the line that says what is happening, where nothing stands between. */
  kr-client-tabs:first-child {
    margin-block-start: calc(-1 * var(--s4));
  }
  .heard {
    display: grid;
    gap: var(--s3);
  }
  .heard li {
    display: flex;
    gap: var(--s3);
    align-items: center;
  }
  .heard span {
    display: block;
  }
  .heard span::first-letter {
    text-transform: uppercase;
  }
  .heard kr-icon {
    color: var(--accent);
  }
`;
