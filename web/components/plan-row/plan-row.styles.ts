import { css } from 'lit';

/** A row of the plan: who, what, by when; its choices unfold beneath. */
export const look = css`
  .row {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr) auto;
    gap: 0 var(--s4);
    align-items: start;
    padding-block: var(--s2);
  }
  :host {
    border-block-end: var(--hair) dashed var(--line);
  }
  .row > kr-mark,
  .nobody {
    margin-block-start: 11px;
  }
  .nobody {
    inline-size: 26px;
    block-size: 26px;
    border: 2px dashed var(--edge);
    border-radius: 50%;
  }
  .end {
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-block-size: var(--tap);
  }
  .due {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .missing {
    color: var(--warn);
    background: var(--warn-soft);
    border: var(--hair) solid currentcolor;
    border-radius: var(--r3);
    padding-inline: var(--s3);
    font-size: var(--t-s);
    font-weight: 600;
    white-space: nowrap;
  }
  .under {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s3);
    align-items: center;
    font-size: var(--t-s);
    color: var(--soft);
  }
  .change {
    font-size: var(--t-s);
  }
  .open {
    background: var(--card);
    border: var(--rule) solid var(--edge);
    border-radius: var(--r2);
    padding: var(--s4);
    margin-block: var(--s2) var(--s4);
    display: grid;
    gap: var(--s3);
  }
  .off {
    text-decoration: line-through;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
  }
  @media (max-width: 700px) {
    .row {
      grid-template-columns: 26px minmax(0, 1fr);
      gap: 0 var(--s3);
    }
    .end {
      grid-column: 2;
      min-block-size: 0;
      font-weight: 600;
      justify-content: space-between;
    }
    .under {
      grid-column: 2;
    }
  }
`;
