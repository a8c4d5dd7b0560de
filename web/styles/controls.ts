import { css } from 'lit';

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
