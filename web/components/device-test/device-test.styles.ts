import { css } from 'lit';

/** The device test: the own picture small, then four lines. */
export const look = css`
  :host {
    display: grid;
    gap: var(--s3);
    justify-items: stretch;
  }
  .picture {
    justify-self: center;
    inline-size: min(204px, 100%);
    aspect-ratio: 4 / 3;
    border-radius: var(--r2);
    overflow: hidden;
    background: linear-gradient(160deg, var(--tile-from), var(--tile-to));
    color: var(--on-tile);
    display: grid;
    place-items: center;
  }
  .picture p {
    display: grid;
    justify-items: center;
    gap: var(--s2);
    font-size: var(--t-s);
  }
  video {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .mirrored {
    transform: scaleX(-1);
  }
  ul > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--s1) var(--s3);
    align-items: center;
    min-block-size: calc(var(--tap) + var(--s2));
  }
  .said {
    min-inline-size: 0;
  }
  .good > kr-icon {
    color: var(--county);
  }
  .bad > kr-icon {
    color: var(--danger);
  }
  .neutral > kr-icon,
  .waiting > kr-icon {
    color: var(--soft);
  }
  .acts {
    gap: var(--s2);
    grid-column: 2 / -1;
  }
  .meter {
    display: flex;
    gap: var(--s1);
    align-items: flex-end;
    block-size: var(--s5);
  }
  .meter i {
    inline-size: 6px;
    border: 3px solid var(--line);
    border-radius: 3px;
  }
  .meter i:nth-child(1) {
    block-size: 8px;
  }
  .meter i:nth-child(2) {
    block-size: 13px;
  }
  .meter i:nth-child(3) {
    block-size: 18px;
  }
  .meter i:nth-child(4) {
    block-size: 24px;
  }
  .meter .lit {
    border-color: var(--county);
  }
  .how {
    grid-column: 1 / -1;
    counter-reset: how;
    display: grid;
    gap: var(--s3);
    padding-block: var(--s3);
  }
  .how li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s3);
    align-items: center;
    counter-increment: how;
  }
  .how li::before {
    content: counter(how);
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid var(--edge);
    border-radius: 50%;
    font-weight: 650;
  }
  .how kr-icon {
    vertical-align: -0.2em;
  }
`;
