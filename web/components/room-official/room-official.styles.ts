import { css } from 'lit';

/** People at the side, the sheet in the middle, the bar at the foot; on a phone the people are a strip above. */
export const look = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100dvh;
  }
  .room {
    display: grid;
    grid-template-columns: clamp(300px, 29vw, 408px) minmax(0, 1fr);
    min-block-size: 0;
  }
  .room.paper {
    grid-template-columns: minmax(0, 1fr);
  }
  /* Whatever scrolls is positioned: words for screen readers only, deep in it, would else make the page itself scroll. */
  main {
    position: relative;
    overflow-y: auto;
    min-block-size: 0;
    scroll-padding-block: var(--s5);
  }
  @media (max-width: 899px) {
    .room,
    .room.paper {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }
    .room.people {
      grid-template-rows: minmax(0, 1fr);
    }
    .room.people main {
      display: none;
    }
  }
  @media (max-height: 260px) and (max-width: 899px) {
    :host([writing]) kr-room-table {
      display: none;
    }
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    main {
      overflow: visible;
    }
  }
`;
