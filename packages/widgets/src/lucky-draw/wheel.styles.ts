import { css } from "lit";

/** The wheel: three inks and bare paper. The disc is a picture of its own, so that it turns on the compositor. */
export const wheelStyles = css`
  :host {
    --_ink-1: var(--campaign-lucky-draw-ink-1, var(--campaign-color-accent));
    --_ink-2: var(--campaign-lucky-draw-ink-2, var(--campaign-color-second));
    --_ink-3: var(--campaign-lucky-draw-ink-3, var(--campaign-color-text));
  }
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
    color: var(--campaign-lucky-draw-on-ink-1, var(--campaign-color-on-accent));
  }
  .on-2 {
    color: var(--campaign-lucky-draw-on-ink-2, var(--campaign-color-on-second));
  }
  .on-3 {
    color: var(--campaign-lucky-draw-on-ink-3, var(--campaign-color-surface));
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

  /* Names would be too small to read: the icons grow, the names stand in the odds. */
  @container (inline-size < 21.4em) {
    .disc text {
      display: none;
    }
    .pic {
      transform: translateY(-8px) scale(1.4);
    }
  }
  @container (inline-size < 24.3em) {
    .small-print text {
      display: none;
    }
    .small-print .pic {
      transform: translateY(-8px) scale(1.4);
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
  }
`;
