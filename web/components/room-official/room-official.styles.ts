import { css } from 'lit';

/** People at the side, the sheet in the middle, the bar at the foot; on a phone the people are a strip above. */
export const look = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100dvh;
  }
  .told {
    display: grid;
    gap: 1px;
  }
  .told:empty {
    display: none;
  }
  .told > * {
    padding: var(--s2) var(--s5);
    background: var(--warn-soft);
    border-block-end: var(--hair) solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
    max-inline-size: none;
  }
  .told .btn {
    min-block-size: 40px;
  }
  .room {
    grid-row: 3;
    display: grid;
    grid-template-columns: clamp(300px, 29vw, 408px) minmax(0, 1fr);
    min-block-size: 0;
  }
  .room.paper {
    grid-template-columns: minmax(0, 1fr);
  }
  .table {
    background: var(--sunk);
    border-inline-end: var(--hair) solid var(--line);
    padding: var(--s4);
    display: flex;
    flex-direction: column;
    gap: var(--s4);
    overflow-y: auto;
    min-block-size: 0;
  }
  .beside {
    display: grid;
    gap: var(--s4);
    align-content: start;
  }
  .beside:empty {
    display: none;
  }
  .foot {
    margin-block-start: auto;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-inline-start: calc(-1 * var(--s4));
  }
  .table h2 {
    font-size: var(--t-m);
  }
  main {
    overflow-y: auto;
    min-block-size: 0;
    scroll-padding-block: var(--s5);
  }
  kr-bottom-bar {
    grid-row: 4;
  }
  .tabs {
    display: none;
  }
  .knock {
    display: block;
    background: var(--card);
    border-block-end: var(--thick) solid var(--accent);
    padding: var(--s4) var(--s6);
  }
  .side > section + section {
    border-block-start: var(--hair) solid var(--line);
    margin-block-start: var(--s5);
    padding-block-start: var(--s5);
  }
  .side h2 {
    font-size: var(--t-m);
    margin-block-end: var(--s2);
  }
  .side p + p {
    margin-block-start: var(--s2);
  }
  .say {
    border-inline-start: var(--thick) solid var(--county);
    padding-inline-start: var(--s3);
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s2);
    align-items: start;
  }
  .signing {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(320px, 440px);
    min-block-size: 100%;
  }
  .signing .desk {
    background: var(--sunk);
    padding: var(--s6);
    min-inline-size: 0;
  }
  .signing kr-paper {
    max-inline-size: 760px;
    margin-inline: auto;
    box-shadow: var(--shadow);
  }
  .signing .panel {
    background: var(--card);
    border-inline-start: var(--hair) solid var(--line);
    padding: var(--s5);
  }
  .signing kr-plan-leftovers {
    display: block;
    max-inline-size: 760px;
    margin: 0 auto var(--s4);
  }
  .panel .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-inline-start: calc(-1 * var(--s4));
  }
  .panel > * + * {
    margin-block-start: var(--s4);
  }
  .side .btn {
    margin-block-start: var(--s3);
  }
  .side .who + p {
    margin-block-start: var(--s2);
  }
  @media (max-width: 900px) {
    .room,
    .room.paper {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }
    .room.no-table {
      grid-template-rows: minmax(0, 1fr);
    }
    .table {
      border-inline-end: 0;
      border-block-end: var(--hair) solid var(--line);
      padding: var(--s2);
      gap: var(--s2);
      overflow: visible;
    }
    .table > h2,
    .table > .beside {
      display: none;
    }
    .tabs {
      display: grid;
      grid-template-columns: 1fr 1fr;
      background: var(--card);
    }
    .tabs button {
      font: inherit;
      color: var(--soft);
      background: none;
      border: 0;
      border-block-end: var(--thick) solid transparent;
      min-block-size: var(--tap);
      cursor: pointer;
    }
    .tabs [aria-selected='true'] {
      color: var(--accent);
      border-color: currentcolor;
      font-weight: 650;
    }
    .room.people {
      grid-template-rows: minmax(0, 1fr);
    }
    .room.people .table {
      overflow-y: auto;
      padding: var(--s4);
    }
    .room.people .table > .beside {
      display: grid;
      gap: var(--s4);
    }
    .room.people main {
      display: none;
    }
    .knock {
      padding: var(--s4);
    }
    .told > * {
      padding-inline: var(--s4);
    }
    .signing {
      grid-template-columns: minmax(0, 1fr);
    }
    .signing .desk {
      grid-row: 2;
      padding: var(--s3);
    }
    .signing .panel {
      border-inline-start: 0;
      padding: var(--s4);
    }
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    .table,
    .panel,
    .told,
    .tabs {
      display: none;
    }
    main {
      overflow: visible;
    }
  }
`;
