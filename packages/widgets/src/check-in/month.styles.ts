import { css } from "lit";

/** A month of stamps, and the line of its missed days. */
export const monthStyles = css`
  .month {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--campaign-space-3);
    .muted {
      margin-inline-start: auto;
    }
  }
  .turns {
    display: flex;
    /* Takes no more height than the month's name. */
    margin-block: -12px;
    margin-inline-end: calc(-1 * var(--campaign-space-3));
  }
  .turn {
    display: grid;
    place-items: center;
    inline-size: var(--campaign-target);
    block-size: var(--campaign-target);
    padding: 0;
    border: 0;
    border-radius: var(--campaign-radius-m);
    background: none;
    color: inherit;
    cursor: pointer;
    &:hover {
      background: var(--campaign-color-sunk);
    }
    &[aria-disabled="true"] {
      background: none;
      color: var(--campaign-color-boundary);
      cursor: default;
      opacity: 0.5;
    }
  }
  .back .icon:dir(ltr) {
    transform: scaleX(-1);
  }
  .back .icon:dir(rtl) {
    transform: none;
  }
  .days {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: min(1em, 8.5cqi);
    line-height: 1;
    th {
      padding: var(--campaign-space-2) 0 6px;
      font-size: min(var(--campaign-font-size-xs), 1em);
      font-weight: var(--campaign-font-weight-text);
      line-height: var(--campaign-font-leading);
      color: var(--campaign-color-muted);
    }
    td {
      position: relative;
      block-size: var(--_day, max(44px, 3.14em));
      padding: 0;
      border: 1px solid var(--campaign-color-line);
      text-align: center;
    }
    /* A month of six weeks takes the room of five: turning to it moves nothing. */
    tr:nth-child(6),
    tr:has(~ tr:nth-child(6)) {
      --_day: calc(max(44px, 3.14em) * 5 / 6);
    }
    :is(.out, .closed) {
      border: 0;
    }
    :is(.later, .missed, .closed) {
      color: var(--campaign-color-muted);
    }
    .make-up {
      cursor: pointer;
    }
    .now {
      color: var(--campaign-color-accent-text);
      font-weight: var(--campaign-font-weight-figure);
      box-shadow: inset 0 0 0 2px var(--campaign-color-accent);
    }
    td:focus-visible {
      z-index: 1;
      outline-offset: 0;
    }
  }
  /* A missed day that is lost. */
  .missed span::after {
    content: "";
    display: block;
    inline-size: 1.1em;
    margin: 4px auto -5.5px;
    border-block-start: 1.5px solid var(--campaign-color-boundary);
  }
  td .mark {
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: min(2.43em, 88%);
    aspect-ratio: 1;
    fill: var(--campaign-check-in-stamp, var(--campaign-color-accent));
  }
  td .check {
    fill: none;
    stroke: var(--campaign-check-in-on-stamp, var(--campaign-color-on-accent));
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Made up, or to be made up: in marigold, with a dashed edge. */
  :is(.make-up, .made-up) .mark {
    fill: var(--campaign-color-second-soft);
    stroke: var(--campaign-color-second-text);
    stroke-width: 1.25;
    stroke-dasharray: 3 2.5;
  }
  .made-up .check {
    stroke: var(--campaign-color-second-text);
    stroke-dasharray: none;
  }
  .make-up span {
    position: relative;
  }
  .chosen {
    font-weight: var(--campaign-font-weight-figure);
    .mark {
      stroke-width: 2;
      stroke-dasharray: none;
    }
  }
  /* By hand: no two stamps at the same angle. */
  tr:nth-child(odd) td:nth-child(3n + 1) .mark {
    rotate: -9deg;
  }
  tr:nth-child(odd) td:nth-child(3n + 2) .mark {
    rotate: 5deg;
  }
  tr:nth-child(even) td:nth-child(3n + 1) .mark {
    rotate: 8deg;
  }
  tr:nth-child(even) td:nth-child(3n + 2) .mark {
    rotate: -4deg;
  }
  .fresh .mark {
    animation: day var(--campaign-motion-base) var(--campaign-motion-ease-stamp) both;
  }
  @keyframes day {
    from {
      opacity: 0;
      transform: scale(1.6);
    }
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--campaign-space-2) var(--campaign-space-3);
    min-block-size: 4.05em; /* three lines */
    margin-block-start: var(--campaign-space-3);
    line-height: 1.35;
  }
  .missed-days {
    flex: 1 1 9em;
  }
  .several {
    .missed-days {
      flex-basis: 100%;
    }
    button {
      flex: 1;
    }
  }
  .choice {
    appearance: auto;
    padding-inline: var(--campaign-space-2);
  }

  @container (inline-size < 21.4em) {
    .under .action {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    td .mark {
      fill: CanvasText;
    }
    td .check {
      stroke: Canvas;
    }
    :is(.make-up, .made-up) .mark {
      fill: Canvas;
      stroke: CanvasText;
    }
    .made-up .check {
      stroke: CanvasText;
    }
    .now {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
