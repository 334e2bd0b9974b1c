import { css } from "lit";

/** A price, a table with nobody at it, stairs, and two buttons. */
export const offerStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--campaign-space-2) var(--campaign-space-4);
    > div {
      flex: 1 1 9em;
    }
  }
  /* The gap of the sheet is none between lines of one thought. */
  .head + .muted {
    margin-block-start: calc(-1 * var(--campaign-space-4));
  }
  .price {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px var(--campaign-space-3);
    margin-block-start: calc(-1 * var(--campaign-space-2));
    .figure {
      font-size: var(--_price);
      color: var(--campaign-color-accent-text);
    }
    .sign {
      margin-inline-end: 2px;
      font-size: 0.55em;
      letter-spacing: 0;
    }
    .after {
      margin-inline: 2px 0;
    }
  }

  /* The table: seats around it, seen from above. */
  .table {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    > * {
      grid-area: 1 / 1;
    }
  }
  .top {
    display: grid;
    place-content: center;
    justify-items: center;
    padding: var(--campaign-space-4) var(--campaign-space-3);
    border: 1px solid var(--campaign-color-line);
    border-radius: var(--campaign-radius-l);
    background: var(--campaign-group-buy-table, var(--campaign-color-sunk));
    text-align: center;
    line-height: 1.3;
  }
  .seats {
    display: flex;
    flex-wrap: wrap;
    align-content: space-between;
    justify-content: center;
    row-gap: 4em;
    padding-inline: var(--campaign-space-4);
    > li {
      display: grid;
      place-items: center;
      flex: 0 0 var(--_place);
    }
  }
  [class*="by-"] .top {
    margin-block: calc(var(--_seat) / 2);
    padding-block: calc(var(--_seat) / 2 + var(--campaign-space-1));
  }
  .by-2 {
    --_place: 50%;
  }
  .by-3 {
    --_place: 33.33%;
  }
  .by-4 {
    --_place: 25%;
  }
  .by-1 {
    .top {
      margin: 0 calc(var(--_seat) / 2);
      padding: var(--campaign-space-2) calc(var(--_seat) / 2 + var(--campaign-space-2));
    }
    .seats {
      align-items: center;
      justify-content: space-between;
      padding: var(--campaign-space-4) 0;
    }
    .seats > li {
      flex: none;
    }
  }
  .seat {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_seat);
    block-size: var(--_seat);
    border: 1px solid var(--campaign-color-text);
    border-radius: 50%;
    background: var(--campaign-color-text);
    color: var(--campaign-color-surface);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1;
    overflow-wrap: normal;
    /* A ring of paper keeps the seat off the table's edge. */
    outline: 3px solid var(--campaign-color-surface);
    > span {
      font-size: var(--campaign-font-size-xs);
    }
    > .icon {
      inline-size: 50%;
      block-size: 50%;
    }
    &:is(.yours, .empty) {
      border: 1.5px dashed var(--campaign-color-boundary);
      background: var(--campaign-color-surface);
      color: var(--campaign-color-boundary);
    }
    &.yours {
      border-color: var(--campaign-color-accent);
      color: var(--campaign-color-accent-text);
    }
  }

  .pair {
    .action {
      flex-direction: column;
      gap: 0;
      min-block-size: 52px;
      padding-inline: var(--campaign-space-2);
    }
    small {
      display: inline-flex;
      align-items: center;
      gap: var(--campaign-space-1);
      font-size: var(--campaign-font-size-xs);
      font-weight: var(--campaign-font-weight-text);
      .icon {
        inline-size: 1em;
        block-size: 1em;
      }
    }
  }

  /* Tiers: stairs that go down with the price. */
  .tiers {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
  }
  .tier {
    position: relative;
    padding-block-start: var(--campaign-space-2);
    padding-inline-end: var(--campaign-space-2);
    border-block-start: 2px solid var(--campaign-color-boundary);
    line-height: 1.3;
    .figure {
      display: block;
      margin-block: 2px 4px;
      font-size: 1.7143em;
    }
    &:not(:first-child) {
      padding-inline-start: var(--campaign-space-3);
    }
    &:not(:first-child)::before {
      content: "";
      position: absolute;
      inset-block-start: -16px;
      inset-inline-start: 0;
      block-size: 14px;
      border-inline-start: 2px solid var(--campaign-color-boundary);
    }
    &:nth-child(2) {
      margin-block-start: 14px;
    }
    &:nth-child(3) {
      margin-block-start: 28px;
    }
    &:nth-child(n + 4) {
      margin-block-start: 42px;
    }
  }

  @container (inline-size < 21.43em) {
    .seats {
      padding-inline: 0;
    }
    .tiers {
      grid-auto-flow: row;
    }
    .tier:nth-child(n) {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--campaign-space-2);
      margin: 0;
      padding: var(--campaign-space-2) 0;
      border-block-start-width: 1px;
      &::before {
        content: none;
      }
      .figure {
        margin: 0;
      }
    }
  }
  @container (inline-size >= 37.14em) {
    .tier .figure {
      font-size: 2.5714em;
    }
  }
  @media (forced-colors: active) {
    .seat {
      outline-color: Canvas;
    }
  }
`;
