import { css } from "lit";

export const countdownStyles = css`
  :host {
    --_muted: var(--campaign-color-on-ground-muted);
    color: var(--campaign-countdown-color, var(--campaign-color-on-ground));
  }
  .label,
  .until {
    min-block-size: 1lh;
  }
  .label {
    font-size: var(--campaign-font-size-m);
    font-weight: var(--campaign-font-weight-strong);
  }
  .until,
  .name {
    color: var(--_muted);
  }

  /* Large: a timetable. Columns on one hairline, no boxes. */
  .digits {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    margin-block: var(--campaign-space-3);
    border-block: 1px solid var(--campaign-color-ground-line);
  }
  .unit {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-2);
    padding: var(--campaign-space-4) 0 var(--campaign-space-3);
  }
  .unit:not(:first-child) {
    padding-inline-start: clamp(8px, 2.6cqi, var(--campaign-countdown-gap, var(--campaign-space-4)));
    border-inline-start: 1px solid var(--campaign-color-ground-line);
  }
  .figure {
    font-size: clamp(2.125rem, 16.5cqi, 7rem);
    line-height: 0.92;
    white-space: nowrap;
  }
  .long .figure {
    font-size: clamp(1.5rem, 11cqi, 5rem);
    line-height: calc(0.92 * 16.5 / 11);
  }
  .name {
    font-size: clamp(0.75rem, 2.6cqi, 0.875rem);
    overflow-wrap: anywhere;
  }
  .running .second .figure {
    color: var(--campaign-countdown-running, var(--campaign-color-ground-accent));
  }
  .waiting .figure {
    color: var(--_muted);
    font-weight: var(--campaign-font-weight-text);
  }
  .turn {
    display: inline-block;
    animation: turn var(--campaign-motion-fast) var(--campaign-motion-ease);
  }
  /* The same motion by another name, so that the next figure starts it again. */
  .odd {
    animation-name: turn-again;
  }
  @keyframes turn {
    from {
      opacity: 0.2;
      transform: translateY(-0.08em);
    }
  }
  @keyframes turn-again {
    from {
      opacity: 0.2;
      transform: translateY(-0.08em);
    }
  }

  /* Over: a sentence in the same box. One unit stays, unseen, and keeps the height. */
  .over {
    align-self: center;
    font: var(--campaign-font-weight-figure) clamp(1.75rem, 8.6cqi, 4rem) / var(--campaign-font-leading-tight)
      var(--campaign-font-display);
    letter-spacing: var(--campaign-font-tracking-tight);
    text-wrap: balance;
  }
  .ended .over,
  .ended .unit {
    grid-area: 1 / 1;
  }
  .ended .unit {
    visibility: hidden;
  }
  .ended .unit ~ .unit {
    display: none;
  }

  /* Small: ink cells in a line of text. */
  :host([size="small"]) {
    display: inline-block;
    container-type: normal;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .small {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--campaign-space-1) var(--campaign-space-2);
    .label {
      font-size: inherit;
    }
    .until,
    .ended .unit {
      display: none;
    }
    .digits {
      display: inline-flex;
      align-items: center;
      gap: 3px;
      margin: 0;
      border: 0;
      direction: ltr;
    }
    .hour ~ .unit::before {
      content: ":";
      color: var(--campaign-color-muted);
      font-weight: var(--campaign-font-weight-strong);
    }
    .day {
      margin-inline-end: 3px;
    }
    .name {
      color: inherit;
      font-size: inherit;
    }
    .unit,
    .unit:not(:first-child) {
      flex-direction: row;
      align-items: center;
      gap: 3px;
      padding: 0;
      border: 0;
    }
    .figure {
      min-inline-size: 1.86em;
      padding: 1px 4px;
      border-radius: var(--campaign-radius-s);
      background: var(--campaign-countdown-cell, var(--campaign-color-text));
      font-size: inherit;
      font-weight: var(--campaign-font-weight-strong);
      letter-spacing: 0;
      line-height: 1.5;
      text-align: center;
    }
    .figure,
    .digits .second .figure {
      color: var(--campaign-color-surface);
    }
    .over {
      font: inherit;
      font-weight: var(--campaign-font-weight-strong);
      letter-spacing: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .turn {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .small .figure {
      border: 1px solid CanvasText;
    }
  }
`;
