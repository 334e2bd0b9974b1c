import { css } from "lit";

export const countdownStyles = css`
  .widget {
    --_muted: var(--campaign-color-on-ground-muted);
    color: var(--campaign-countdown-color, var(--campaign-color-on-ground));
  }
  .label,
  .over,
  .small .figure {
    font-weight: var(--campaign-font-weight-strong);
  }
  .label,
  .until {
    min-block-size: 1lh;
  }
  .until,
  .name {
    color: var(--_muted);
  }

  /* Large: a timetable. Columns on one hairline, no boxes. */
  .large .label {
    font-size: var(--campaign-font-size-m);
  }
  .large .digits {
    display: grid;
    grid: auto / auto-flow minmax(0, 1fr);
    margin-block: var(--campaign-space-3);
    border-block: 1px solid var(--campaign-color-ground-line);
  }
  .large .unit {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-2);
    padding: var(--campaign-space-4) 0 var(--campaign-space-3);
    + .unit {
      padding-inline-start: clamp(5px, 2.6cqi, var(--campaign-countdown-gap, var(--campaign-space-4)));
      border-inline-start: 1px solid var(--campaign-color-ground-line);
    }
  }
  .large .figure {
    font: var(--campaign-font-weight-figure) min(16.5cqi, 8em) / 0.92 var(--campaign-font-figure);
    letter-spacing: var(--campaign-font-tracking-figure);
    white-space: nowrap;
  }
  .large.long .figure {
    font-size: min(11cqi, 5.3333em);
    line-height: 1.38;
  }
  .name {
    font-size: clamp(min(0.8571em, 5cqi), 2.6cqi, 1em);
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .large.running .second .figure {
    color: var(--campaign-countdown-running, var(--campaign-color-ground-accent));
  }
  .large.waiting .figure {
    color: var(--_muted);
    font-weight: var(--campaign-font-weight-text);
  }
  .turn {
    display: inline-block;
    animation: turn var(--campaign-motion-fast) var(--campaign-motion-ease);
  }
  /* The same motion by another name, so that the next figure starts it again. */
  .odd {
    animation-name: again;
  }
  @keyframes turn {
    from {
      opacity: 0.2;
      transform: translateY(-0.08em);
    }
  }
  @keyframes again {
    from {
      opacity: 0.2;
      transform: translateY(-0.08em);
    }
  }
  /* Over: a sentence in the same box. The units stay, unseen, and keep its height. */
  .large .over {
    align-self: center;
    font: var(--campaign-font-weight-figure) min(8.6cqi, 4.5714em) / var(--campaign-font-leading-tight)
      var(--campaign-font-display);
    letter-spacing: var(--campaign-font-tracking-tight);
    text-wrap: balance;
  }
  .ended .digits > * {
    grid-area: 1 / 1;
  }
  .ended .unit {
    visibility: hidden;
  }

  /* Small: ink cells in a line of text. */
  :host([size="small"]) {
    display: inline-block;
  }
  .small {
    --_muted: currentColor;
    container-type: normal;
    color: inherit;
    font-size: inherit;
  }
  .small,
  .small .digits {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 3px var(--campaign-space-2);
  }
  .small .digits {
    gap: 3px;
    direction: ltr;
  }
  .small .unit {
    display: contents;
  }
  .small .hour ~ .unit::before {
    content: ":";
  }
  .small .figure {
    padding: 1px 4px;
    border-radius: var(--campaign-radius-s);
    outline: 1px solid transparent;
    background: var(--campaign-countdown-cell, var(--campaign-color-text));
    color: var(--campaign-countdown-on-cell, var(--campaign-color-surface));
    line-height: 1.5;
  }
  .small:not(.ended) .until,
  .small .unit:not(.day) .name,
  .small.ended :is(.label, .unit),
  .widget:not(.ended) .over {
    display: none;
  }
`;
