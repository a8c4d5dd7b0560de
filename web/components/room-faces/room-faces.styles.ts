import { css } from 'lit';

/** Client and interpreter equally large, officials smaller; on a phone all in one strip. */
export const look = css`
  .faces {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s3);
  }
  .place {
    block-size: 132px;
    min-inline-size: 0;
  }
  .place.guest {
    block-size: 176px;
  }
  :host([large]) .place.guest {
    grid-column: 1 / -1;
    block-size: 208px;
  }
  :host([even]) .place {
    block-size: 200px;
  }
  .chair {
    block-size: 100%;
    border: var(--rule) dashed var(--edge);
    border-radius: var(--r2);
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--s1);
    padding: var(--s2);
    text-align: center;
    font-size: var(--t-s);
    line-height: 1.35;
    color: var(--soft);
  }
  .chair b {
    color: var(--ink);
  }
  @media (max-width: 899px) {
    .faces {
      grid-template-columns: none;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: var(--s2);
    }
    :host .place,
    :host .place.guest,
    :host([large]) .place.guest,
    :host([even]) .place {
      grid-column: auto;
      block-size: 84px;
    }
    :host([spread]) .faces {
      grid-template-columns: 1fr 1fr;
      grid-auto-flow: row;
    }
    :host([spread]) .place,
    :host([spread]) .place.guest {
      block-size: 164px;
    }
    :host([shrunk]) .place,
    :host([shrunk]) .place.guest,
    :host([shrunk][large]) .place.guest {
      block-size: var(--tap);
    }
    :host([shrunk]) kr-tile {
      --mark: 22px;
    }
    :host([shrunk]) .faces {
      gap: var(--s1);
    }
    .chair {
      padding: var(--s1);
      font-size: var(--t-xs);
      line-height: 1.2;
      gap: 2px;
    }
    :host([shrunk]) .chair :is(b, span) {
      display: none;
    }
  }
`;
