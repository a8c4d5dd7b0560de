import { css } from 'lit';

/** How a text of the plan looks: as a document, as a field while one writes, with another's mark at its edge. */
export const look = css`
  .label {
    display: block;
    font-size: var(--t-s);
    color: var(--soft);
  }
  .text {
    display: grid;
    margin-inline-start: calc(-1 * var(--s3));
    border-inline-start: var(--thick) solid transparent;
    border-radius: var(--r1);
  }
  /* The twin has the same words and letters: it gives the field its height and places another's caret. */
  .twin,
  textarea,
  .own {
    grid-area: 1 / 1;
    font: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    color: inherit;
    inline-size: 100%;
    max-inline-size: none;
    min-block-size: var(--tap);
    padding-block: calc((var(--tap) - 1.5em) / 2 - var(--rule));
    padding-inline: calc(var(--s3) - var(--thick) - var(--rule)) var(--s2);
    border: var(--rule) solid transparent;
    border-radius: var(--r1);
    overflow-wrap: anywhere;
    text-align: start;
  }
  .pre,
  textarea {
    white-space: pre-wrap;
  }
  .own {
    min-block-size: 0;
  }
  .twin {
    visibility: hidden;
  }
  .caret {
    visibility: visible;
    display: inline-block;
    inline-size: 2px;
    block-size: 1.15em;
    margin-inline-start: 2px;
    vertical-align: -0.2em;
    background: var(--c);
    border-inline-start: 2px solid var(--c);
  }
  textarea {
    resize: none;
    overflow: hidden;
    background: transparent;
    outline: none;
  }
  textarea::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  textarea:hover {
    border-color: var(--line);
  }
  textarea:focus {
    background: var(--card);
    border-color: var(--edge);
    outline: var(--thick) solid var(--focus);
    outline-offset: 0;
  }
  .writing {
    border-inline-start-color: var(--c);
    background: var(--card);
  }
  /* Outside the plan's document, where nothing else says that one may write here. */
  :host([framed]) .text {
    margin-inline-start: 0;
  }
  :host([framed]) :is(.twin, textarea) {
    min-block-size: calc(var(--lines, 2) * 1.5em + var(--s5));
  }
  :host([framed]) textarea {
    background: var(--card);
    border-color: var(--edge);
  }
  :host([heading]) .text {
    font-size: var(--t-xl);
    font-weight: 650;
    line-height: 1.25;
  }
  .by {
    font-size: var(--t-s);
    color: var(--soft);
  }
  .by:empty {
    display: none;
  }
  .clash {
    margin-block-start: var(--s3);
    background: var(--warn-soft);
    border: var(--hair) solid transparent;
    border-radius: var(--r2);
    padding: var(--s4);
    display: grid;
    gap: var(--s2);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: var(--s3);
  }
  .version {
    background: var(--card);
    border-block-start: var(--thick) solid var(--c);
    border-radius: var(--r1);
    padding: var(--s3);
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: var(--s2);
  }
  .version.me {
    --c: var(--accent);
  }
  .version .by {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }
  .version b {
    color: var(--ink);
  }
`;
