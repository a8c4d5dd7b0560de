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

/** Buttons say what happens. `.main` at most once in a view; `.tall` for the client; `.opt` is one of several choices. */
export const buttons = css`
  button,
  .btn {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s2);
    min-block-size: var(--tap);
    padding: var(--s1) var(--s4);
    border-radius: var(--r2);
    border: var(--rule) solid var(--edge);
    background: var(--card);
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
    text-align: center;
    transition:
      background-color var(--quick),
      border-color var(--quick);
  }
  .btn.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .btn.quiet {
    border-color: transparent;
    background: transparent;
  }
  .btn.danger {
    color: var(--danger);
    border-color: var(--danger);
  }
  .btn.tall {
    min-block-size: calc(var(--tap-large) + var(--s1));
    font-size: var(--t-l);
  }
  .btn.full {
    inline-size: 100%;
  }
  /* What cannot be done yet stays in its place and reachable, and says why beside it. */
  .btn[aria-disabled='true'],
  .btn:disabled {
    border-style: dashed;
    border-color: var(--edge);
    background: transparent;
    color: var(--soft);
    cursor: not-allowed;
  }
  .link {
    background: none;
    border: 0;
    padding: 0;
    min-block-size: var(--tap);
    color: var(--accent);
    font-weight: 600;
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    text-decoration: none;
  }
  .opt {
    font: inherit;
    color: inherit;
    cursor: pointer;
    min-block-size: var(--tap);
    padding: var(--s1) var(--s3);
    border: var(--rule) solid var(--edge);
    border-radius: var(--r2);
    background: var(--card);
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    text-align: start;
    position: relative;
  }
  /* The whole choice is the control; its look is the label's. */
  .opt > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .opt[aria-pressed='true'],
  .opt[aria-checked='true'],
  .opt:has(input:checked) {
    border-color: var(--accent);
    /* Thicker without moving what is around it; and a real outline where colours are forced. */
    outline: var(--hair) solid var(--accent);
    background: var(--accent-soft);
    font-weight: 650;
  }
  .opt:has(input:focus-visible),
  .opt:focus-visible {
    outline: var(--thick) solid var(--focus);
    outline-offset: 2px;
  }
  /*
   * A finger leaves its mark on what it has pressed until it presses elsewhere: of two equal answers the last pressed
   * would look chosen.
   */
  @media (hover: hover) {
    .btn:hover,
    .opt:not(:has(input:checked), [aria-pressed='true'], [aria-checked='true']):hover {
      border-color: var(--ink);
    }
    .btn.main:not([aria-disabled='true'], :disabled):hover {
      background: color-mix(in srgb, var(--accent), var(--ink) 22%);
      border-color: var(--accent);
    }
    .btn.quiet:hover {
      border-color: var(--edge);
    }
    .btn.danger:not([aria-disabled='true'], :disabled):hover {
      border-color: var(--danger);
      background: color-mix(in srgb, var(--danger), var(--card) 92%);
    }
    .link:hover {
      text-decoration: underline;
    }
  }
  .opts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
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

/** Form fields that look like fields (codes, choices); the plan's own are `kr-field`. */
export const fields = css`
  label.name,
  legend {
    font-weight: 600;
    display: block;
    margin-block-end: var(--s1);
  }
  .input,
  select.input {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-block-size: var(--tap);
    padding: var(--s2) var(--s3);
    background: var(--card);
    border: var(--rule) solid var(--edge);
    border-radius: var(--r1);
  }
  .input[aria-invalid='true'] {
    border-color: var(--danger);
  }
  .error {
    color: var(--danger);
    font-weight: 600;
    display: flex;
    gap: var(--s2);
    align-items: flex-start;
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
