import { css } from "lit";

// Lengths that go with the text are in em, and so are the container's widths: with larger text the board drops its names sooner.
export const luckyDrawStyles = css`
  :host {
    --_ink-1: var(--campaign-lucky-draw-ink-1, var(--campaign-color-accent));
    --_ink-2: var(--campaign-lucky-draw-ink-2, var(--campaign-color-second));
    --_ink-3: var(--campaign-lucky-draw-ink-3, var(--campaign-color-text));
  }
  .sheet {
    padding: var(--campaign-space-4);
  }
  .play {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--campaign-space-4);
  }
  /* On a phone that lies on its side, it is no higher than the screen. */
  .board {
    position: relative;
    justify-self: center;
    inline-size: 100%;
    max-inline-size: min(var(--campaign-lucky-draw-size, 360px), 90vh);
    aspect-ratio: 1;
    margin-block-end: var(--campaign-space-2);
  }
  .board > .bone {
    block-size: 100%;
    border-radius: var(--campaign-radius-l);
    &.round {
      border-radius: 50%;
    }
    &.still {
      animation: none;
    }
  }

  /* The wheel: three inks and bare paper. The disc is a picture of its own, so that it turns on the compositor. */
  .disc,
  .face {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .disc {
    will-change: transform;
  }
  .face {
    fill: none;
    stroke: var(--campaign-color-text);
    pointer-events: none;
  }
  .rim {
    stroke: var(--campaign-color-surface);
    stroke-width: 17;
  }
  .edge,
  .sector {
    stroke-width: 1.5;
  }
  .ticks {
    stroke-width: 5;
    stroke-dasharray: 0.12 0.88;
    stroke-dashoffset: 0.06;
  }
  .sector {
    fill: var(--campaign-color-surface);
    stroke: var(--campaign-color-text);
    stroke-linejoin: round;
  }
  .ink-1 {
    fill: var(--_ink-1);
  }
  .ink-2 {
    fill: var(--_ink-2);
  }
  .ink-3 {
    fill: var(--_ink-3);
  }
  .prize {
    color: var(--campaign-color-text);
    font-size: 13.5px;
    font-weight: var(--campaign-font-weight-strong);
    text-anchor: middle;
    .small-print & {
      font-size: 11.5px;
    }
    text {
      fill: currentColor;
    }
  }
  .on-1 {
    color: var(--campaign-color-on-accent);
  }
  .on-2 {
    color: var(--campaign-color-on-second);
  }
  .on-3 {
    color: var(--campaign-color-surface);
  }
  /* An icon without a name. */
  .pic {
    transform-origin: 0 -87px;
    &.alone {
      transform: translateY(-8px) scale(1.4);
    }
  }
  .picture {
    clip-path: inset(0 round 4px);
  }
  .pointer {
    fill: var(--campaign-color-text);
    stroke: var(--campaign-color-surface);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  :is(.hub, .press) {
    flex-direction: column;
    gap: 2px;
    min-inline-size: 0;
    padding: 0;
    border-width: 0;
    font-size: clamp(1rem, 5cqi, 1.375rem);
    font-weight: var(--campaign-font-weight-figure);
    line-height: 1.1;
    hyphens: auto;
    small {
      font-size: var(--campaign-font-size-xs);
      font-weight: var(--campaign-font-weight-text);
    }
    &.quiet {
      border-width: 1px;
      background: var(--campaign-color-surface);
    }
  }
  .hub {
    position: absolute;
    inset: 34.5%;
    border-radius: 50%;
    outline: 6px solid var(--campaign-color-surface);
    &:active {
      transform: scale(0.97);
    }
    &:focus-visible {
      outline: 3px solid var(--campaign-color-focus);
      outline-offset: 3px;
    }
  }
  .verb {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
  }

  /* The form: one print, and one frame that moves over it. */
  .grid {
    position: relative;
    display: grid;
    grid: auto-flow 1fr / repeat(3, minmax(0, 1fr));
    aspect-ratio: 1;
    gap: 1px;
    border: 1.5px solid var(--campaign-color-text);
    border-radius: var(--campaign-radius-l);
    background: var(--campaign-color-line);
    overflow: hidden;
  }
  .by-4 {
    .cell {
      font-size: 0.75rem;
    }
    grid-template-columns: repeat(4, minmax(0, 1fr));
    .press {
      grid-area: span 2 / span 2;
    }
    .frame {
      inline-size: 25%;
      block-size: 25%;
    }
  }
  .cell {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 4px;
    background: var(--campaign-color-surface);
    font-size: clamp(0.75rem, 3.6cqi, 0.875rem);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.2;
    text-align: center;
    .icon,
    .picture {
      inline-size: 26px;
      block-size: 26px;
    }
    .picture {
      inline-size: 40px;
      block-size: 40px;
    }
    &.plain {
      color: var(--campaign-color-muted);
      font-weight: var(--campaign-font-weight-text);
    }
  }
  .name {
    max-inline-size: 100%;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .press {
    border-radius: 0;
    &:focus-visible {
      outline-color: currentColor;
      outline-offset: -6px;
    }
  }
  .frame {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 33.333%;
    block-size: 33.333%;
    border: 3px solid var(--campaign-color-accent);
    border-radius: var(--campaign-radius-m);
    pointer-events: none;
    will-change: transform;
    opacity: 0;
    .drawn & {
      opacity: 1;
    }
  }

  /* Beside the board. It is of one height in most states, so that the doors keep their place. */
  .now,
  .none {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-4);
  }
  .now {
    min-block-size: 19.65em;
  }
  .chances {
    display: flex;
    align-items: center;
    gap: var(--campaign-space-3);
    .figure {
      font-size: 3.5rem;
    }
    p {
      line-height: 1.35;
    }
  }
  .why {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-3);
    &:empty {
      display: none;
    }
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--campaign-space-2);
  }
  .none .action {
    flex: 1 0 auto;
  }
  .doors {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--campaign-space-5);
    border-block-start: 1px solid var(--campaign-color-line);
    padding-block-start: var(--campaign-space-2);
  }
  .line {
    inline-size: 62%;
    block-size: 20px;
  }
  .doors .line {
    margin-block: 12px;
  }
  .block {
    block-size: 132px;
  }

  /* The result: a slip of paper, torn off. */
  .slip {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-3);
    padding: var(--campaign-space-5) var(--campaign-space-4) var(--campaign-space-4);
    border: 1px solid var(--campaign-color-line);
    border-block-start: 2px dotted var(--campaign-color-boundary);
    border-radius: 0 0 var(--campaign-radius-m) var(--campaign-radius-m);
    background: var(--campaign-color-accent-soft);
    .words {
      position: static;
      display: flex;
      flex-direction: column;
      gap: var(--campaign-space-3);
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
    .figure {
      font-size: 3.25rem;
      color: var(--campaign-color-accent-text);
    }
    .sign {
      font-size: 0.45em;
      vertical-align: 0.75em;
      margin-inline-end: 2px;
      letter-spacing: 0;
    }
    .stamp {
      position: absolute;
      inset-block-start: var(--campaign-space-4);
      inset-inline-end: var(--campaign-space-4);
    }
    &.plain {
      background: var(--campaign-color-sunk);
    }
    &.fresh {
      animation: slip var(--campaign-motion-base) var(--campaign-motion-ease) both;
    }
  }
  @keyframes slip {
    from {
      opacity: 0;
      transform: translateY(-12px);
    }
  }

  /* Names would be too small to read: the icons grow, the names stand in the odds. */
  @container (inline-size < 21.43em) {
    .sheet {
      padding: var(--campaign-space-2);
    }
    .disc text,
    .hub small,
    .by-4 .press small {
      display: none;
    }
    .pic {
      transform: translateY(-8px) scale(1.4);
    }
    .cell {
      gap: 2px;
      padding: 2px;
      font-size: 0.6875rem;
      line-height: 1.1;
      .icon {
        inline-size: 20px;
        block-size: 20px;
      }
    }
  }
  @container (inline-size < 24.3em) {
    .small-print {
      text {
        display: none;
      }
      .pic {
        transform: translateY(-8px) scale(1.4);
      }
    }
  }
  @container (inline-size < 27em) {
    /* Read aloud, not seen. */
    .by-4 .name {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (inline-size >= 40em) {
    .sheet {
      padding: var(--campaign-space-5);
    }
    .play {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      gap: 0 var(--campaign-space-6);
    }
    .board {
      grid-row: span 2;
      margin: 0;
    }
    .now {
      justify-content: end;
      margin-block: auto var(--campaign-space-4);
    }
    .doors {
      margin-block-end: auto;
    }
    .panel {
      grid-column: 1 / -1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .slip.fresh {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .sector {
      fill: Canvas;
      stroke: CanvasText;
    }
    .rim {
      stroke: Canvas;
    }
    .edge,
    .ticks {
      stroke: CanvasText;
    }
    .pointer {
      fill: CanvasText;
      stroke: Canvas;
    }
    .prize {
      color: CanvasText;
    }
    .frame {
      border-color: Highlight;
    }
    .press {
      border-width: 2px;
    }
  }
`;
