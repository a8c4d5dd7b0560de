import { css } from 'lit';

/** One topic of the survey: own words in both scripts, two views side by side. */
export const look = css`
  section {
    padding-block: var(--s5);
    border-block-end: var(--hair) solid var(--line);
    display: grid;
    gap: var(--s4);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s3);
    align-items: center;
  }
  .words {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: var(--s2) var(--s5);
    border-inline-start: var(--thick) solid var(--client);
    padding-inline-start: var(--s4);
  }
  .source {
    grid-column: 1 / -1;
  }
  .eyes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: var(--s4);
  }
  .eye {
    border-block-start: var(--thick) solid var(--c);
    padding-block-start: var(--s2);
    display: grid;
    gap: var(--s1);
    align-content: start;
    min-inline-size: 0;
  }
  .eye h4 {
    display: flex;
    gap: var(--s2);
    align-items: center;
    font-size: var(--t-s);
  }
  .more {
    display: grid;
    gap: var(--s3);
  }
  .pillbutton {
    font: inherit;
    cursor: pointer;
    min-block-size: 32px;
    border: var(--hair) solid var(--edge);
    border-radius: var(--r3);
    background: none;
    color: var(--soft);
    font-size: var(--t-s);
    font-weight: 600;
    padding-inline: var(--s3);
    /* The target is 48 px though the pill is small. */
    position: relative;
  }
  .pillbutton::after {
    content: '';
    position: absolute;
    inset: -8px 0;
  }
  .pillbutton.soon {
    color: var(--warn);
    background: var(--warn-soft);
    border-color: currentcolor;
  }
  .hid {
    border: var(--rule) dashed var(--edge);
    border-radius: var(--r2);
    padding: var(--s4);
    display: grid;
    gap: var(--s2);
  }
  summary {
    cursor: pointer;
    min-block-size: var(--tap);
    display: list-item;
    padding-block: var(--s3);
    color: var(--accent);
    font-weight: 600;
  }
`;
