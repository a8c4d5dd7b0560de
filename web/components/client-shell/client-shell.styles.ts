import { css } from 'lit';

/**
 * A phone first: faces, the line that says what is happening, the one thing now, four large buttons. The middle
 * scrolls alone, so that the way out and the faces stay where they are. On a wide screen the faces sit at the side.
 */
export const look = css`
  :host {
    display: grid;
    grid-template:
      'head' auto
      'faces' auto
      'now' auto
      'main' minmax(0, 1fr)
      'bar' auto / minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--paper);
  }
  kr-top-bar {
    grid-area: head;
  }
  kr-client-faces {
    grid-area: faces;
  }
  .now {
    grid-area: now;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2);
    padding-inline: var(--s4) var(--s3);
    border-block-end: var(--hair) solid var(--line);
    background: var(--card);
  }
  .now p {
    padding-block: var(--s1);
    line-height: 1.35;
  }
  .now kr-language {
    flex: none;
  }
  main {
    grid-area: main;
    /* Or what is in it for screen readers only makes the page itself scroll. */
    position: relative;
    overflow: auto;
    scroll-padding-block: var(--over) var(--under);
    overscroll-behavior: contain;
    display: flex;
    flex-direction: column;
  }
  main:focus {
    outline: none;
  }
  .inner {
    flex: 1 0 auto;
    inline-size: 100%;
    max-inline-size: calc(var(--inner, var(--narrow)) + 2 * var(--s4));
    margin-inline: auto;
    padding: var(--s4);
    display: flex;
    flex-direction: column;
    gap: var(--s4);
  }
  kr-bottom-bar {
    grid-area: bar;
  }
  .slim {
    grid-area: bar;
    display: flex;
    justify-content: flex-end;
    background: var(--card);
    border-block-start: var(--hair) solid var(--line);
    padding: 0 var(--s2);
  }
  .slim .btn {
    border-color: transparent;
  }
  :host([wide]) {
    --inner: 760px;
  }
  :host([paper]) {
    --inner: 1080px;
  }
  :host([inside]) kr-top-bar {
    display: none;
  }
  .safe {
    text-align: center;
    max-inline-size: none;
  }
  .safe a {
    color: inherit;
    white-space: nowrap;
  }
  @media (min-width: 900px) {
    :host {
      grid-template:
        'head' auto
        'main' minmax(0, 1fr)
        'bar' auto / minmax(0, 1fr);
    }
    :host([inside]) {
      grid-template:
        'head head' auto
        'faces now' auto
        'faces main' minmax(0, 1fr)
        'bar bar' auto / minmax(240px, 300px) minmax(0, 1fr);
    }
    :host([inside]) kr-top-bar {
      display: block;
    }
    kr-client-faces {
      overflow: auto;
    }
    /* The language is in the bar above. */
    .now:not(.said) {
      display: none;
    }
    .now {
      padding: var(--s3) var(--s5);
      font-size: var(--t-l);
    }
    .now kr-language {
      display: none;
    }
    .inner {
      padding-block: var(--s6);
    }
  }
  @media (max-height: 260px) and (max-width: 899px) {
    :host([writing]) :is(kr-top-bar, kr-client-faces) {
      display: none;
    }
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    .now,
    .safe,
    .slim {
      display: none;
    }
    main {
      overflow: visible;
    }
    .inner {
      max-inline-size: none;
      padding: 0;
    }
  }
`;
