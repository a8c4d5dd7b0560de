import { css } from 'lit';

/**
 * Shared looks, each a module of its own: an element puts into its `styles` what it uses, `base` first.
 * Only tokens, only logical properties. Widths in media queries are the one exception: they cannot be variables.
 */

/** Resets, headings, lists, focus; every element starts with it. */
export const base = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4 {
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }
  h1 {
    font-size: var(--t-xl);
  }
  h2 {
    font-size: var(--t-l);
  }
  h3,
  h4 {
    font-size: var(--t-m);
  }
  :lang(fi) :is(h1, h2),
  :lang(en) :is(h1, h2) {
    letter-spacing: -0.01em;
  }
  p {
    max-inline-size: var(--measure);
  }
  b,
  strong {
    font-weight: 650;
  }
  a {
    color: var(--accent);
    font-weight: 600;
  }

  :focus-visible {
    outline: var(--thick) solid var(--focus);
    outline-offset: 2px;
  }
  /* A heading is focused when its page opens, so that a screen reader starts there; it is not a control. */
  [tabindex='-1']:focus {
    outline: none;
  }
`;

/** Words: quieter, smaller, figures in columns, words for screen readers only. */
export const words = css`
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: var(--t-s);
  }
  .large {
    font-size: var(--t-l);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .nowrap {
    white-space: nowrap;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Rows and stacks. */
export const rows = css`
  .row {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }
  .row.top {
    align-items: flex-start;
  }
  .row.wrap {
    flex-wrap: wrap;
  }
  .stack {
    display: grid;
    gap: var(--s4);
    justify-items: stretch;
  }
  .stack.tight {
    gap: var(--s2);
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
  }
  .ruled > li + li,
  .ruled > section + section {
    border-block-start: var(--hair) solid var(--line);
  }
`;

/** Sheets of paper, cards and small labels. */
export const cards = css`
  .card {
    background: var(--card);
    border: var(--hair) solid var(--line);
    border-radius: var(--r2);
    padding: var(--s5);
  }
  .sheet {
    background: var(--card);
    border: var(--hair) solid var(--line);
    border-radius: var(--r0);
    padding: var(--s6);
  }
  .nowbox {
    background: var(--accent-soft);
    border: var(--hair) solid transparent;
    border-radius: var(--r2);
    padding: var(--s4) var(--s5);
  }
  .pill {
    display: inline-block;
    border: var(--hair) solid currentcolor;
    border-radius: var(--r3);
    padding-inline: var(--s3);
    font-size: var(--t-s);
    font-weight: 600;
    letter-spacing: 0;
    white-space: nowrap;
    color: var(--soft);
  }
  .pill.warn {
    color: var(--warn);
    background: var(--warn-soft);
  }
  .pill.good {
    color: var(--county);
  }
  .hidden-part {
    border: var(--rule) dashed var(--edge);
    border-radius: var(--r2);
    padding: var(--s4);
  }
  @media (max-width: 700px) {
    .sheet {
      padding: var(--s4);
    }
    .card {
      padding: var(--s4);
    }
  }
`;

/** The colour of a person's mark as `--c`: on edges, carets and headings of what is theirs. */
export const roles = css`
  .kela {
    --c: var(--kela);
  }
  .county {
    --c: var(--county);
  }
  .client {
    --c: var(--client);
  }
  .interpreter {
    --c: var(--interpreter);
  }
`;
