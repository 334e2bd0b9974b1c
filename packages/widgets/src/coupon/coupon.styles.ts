import { css } from "lit";

export const couponStyles = css`
  .ticket {
    --_notch: var(--campaign-coupon-notch, var(--campaign-space-2));
    --_stub: var(--campaign-coupon-stub, 120px);
    --_fold: var(--_stub);
    position: relative;
    display: grid;
    grid-template-columns: var(--_stub) minmax(0, 1fr);
    min-block-size: 152px;
    block-size: 100%; /* tickets on one shelf are of one height */
    border: 1px solid var(--campaign-color-line);
    border-radius: var(--campaign-radius-m);
    background: var(--campaign-color-surface);
    /* Two real holes: whatever lies under the ticket shows through. */
    mask:
      radial-gradient(circle at var(--_fold) 0, #0000 var(--_notch), #000 calc(var(--_notch) + 0.5px)),
      radial-gradient(circle at var(--_fold) 100%, #0000 var(--_notch), #000 calc(var(--_notch) + 0.5px));
    mask-clip: border-box;
    mask-origin: border-box;
    mask-composite: intersect;

    /* The hairline follows the holes. */
    &::before,
    &::after {
      content: "";
      position: absolute;
      z-index: 1;
      inset-inline-start: calc(var(--_stub) - var(--_notch) - 2px);
      inline-size: calc(2 * var(--_notch) + 2px);
      aspect-ratio: 1;
      border: 1px solid var(--campaign-color-line);
      border-radius: 50%;
      pointer-events: none;
    }
    &::before {
      inset-block-start: calc(-1 * var(--_notch) - 2px);
    }
    &::after {
      inset-block-end: calc(-1 * var(--_notch) - 2px);
    }
  }
  .ticket:dir(rtl) {
    --_fold: calc(100% - var(--_stub));
  }

  .stub {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: var(--campaign-space-2);
    padding: var(--campaign-space-4);
    padding-inline-end: var(--campaign-space-3);
    border-start-start-radius: calc(var(--campaign-radius-m) - 1px);
    border-end-start-radius: calc(var(--campaign-radius-m) - 1px);
    background: var(--campaign-coupon-stub-background, var(--campaign-color-accent-soft));
    color: var(--campaign-coupon-stub-color, var(--campaign-color-accent-text));

    /* The perforation. */
    &::after {
      content: "";
      position: absolute;
      inset-block: calc(var(--_notch) + 5px);
      inset-inline-end: -1px;
      border-inline-end: 2px dotted var(--campaign-color-boundary);
      opacity: 0.7;
    }
  }
  .value {
    display: flex;
    align-items: flex-start;
  }
  .value .figure {
    font: var(--campaign-font-weight-figure) 2.75rem / 1 var(--campaign-font-figure);
    letter-spacing: var(--campaign-font-tracking-figure);
  }
  .value.long .figure {
    font-size: 2rem;
  }
  .value.longer .figure {
    font-size: 1.375rem;
  }
  .value .sign {
    font-size: 1.125rem;
    font-weight: var(--campaign-font-weight-figure);
    line-height: 1.3;
    margin-inline-end: 2px;
  }
  .value .sign.after {
    align-self: flex-end;
    line-height: 1.35;
    margin-inline: 2px 0;
  }
  .value .word {
    font: var(--campaign-font-weight-figure) 1.25rem / 1.15 var(--campaign-font-display);
    letter-spacing: var(--campaign-font-tracking-tight);
  }
  .word,
  .threshold,
  .what {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .threshold {
    font-size: var(--campaign-font-size-xs);
    line-height: 1.35;
    color: var(--campaign-color-text);
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-2);
    justify-content: space-between;
    padding: var(--campaign-space-4);
    padding-inline-start: calc(var(--campaign-space-3) + 4px);
  }
  .title {
    font-size: var(--campaign-font-size-m);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.3;
    text-wrap: balance;
  }
  .title:focus {
    outline: none;
  }
  /* Trouble takes the place of the terms. They keep their height, and so does the ticket. */
  .why {
    display: grid;
    margin-block-start: 2px;
    > * {
      grid-area: 1 / 1;
    }
  }
  .terms {
    color: var(--campaign-color-muted);
    text-wrap: pretty;
  }
  .covered {
    visibility: hidden;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--campaign-space-2) var(--campaign-space-3);
    min-block-size: var(--campaign-target);
    > .when {
      flex: 1 1 4em;
      line-height: 1.3;
      color: var(--campaign-color-muted);
    }
    > .action,
    > .way,
    > .opens {
      flex: none;
      margin-inline-start: auto;
    }
    > .others {
      margin-inline-start: 0;
    }
  }
  .action {
    min-inline-size: 96px;
  }

  /* Stock, only where the server sends it: a figure and a hairline gauge. */
  .stock {
    flex: 1 1 56px;
    max-inline-size: 160px;
    font-size: var(--campaign-font-size-xs);
    color: var(--campaign-color-muted);
  }
  .stock progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 3px;
    margin-block-start: 6px;
    border: 0;
    border-radius: 2px;
    background: var(--campaign-color-line);
    overflow: hidden;
    &::-webkit-progress-bar {
      background: transparent;
    }
    &::-webkit-progress-value {
      background: var(--campaign-color-accent);
    }
    &::-moz-progress-bar {
      background: var(--campaign-color-accent);
    }
  }

  /* Not open yet: the button's own place, unfilled. */
  .opens {
    display: inline-flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: var(--campaign-target);
    padding-inline: var(--campaign-space-3);
    border: 1px dashed var(--campaign-color-boundary);
    border-radius: var(--campaign-radius-m);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.25;
    text-align: center;
    .when {
      font-size: var(--campaign-font-size-xs);
      font-weight: var(--campaign-font-weight-text);
      color: var(--campaign-color-muted);
    }
  }

  /* Over: printed in pencil. */
  :is(.sold-out, .ended, .ineligible, .used, .loading, .unavailable, .unknown) .stub {
    background: var(--campaign-color-sunk);
    color: var(--campaign-color-muted);
    .threshold {
      color: inherit;
    }
  }
  :is(.sold-out, .ended, .used) .title {
    color: var(--campaign-color-muted);
  }
  .loading .body {
    justify-content: flex-start;
  }
  .bone.figure-bone {
    inline-size: 64px;
    block-size: 40px;
    background: var(--campaign-color-line);
  }
  .bone.line-1 {
    inline-size: 72%;
    block-size: 18px;
  }
  .bone.line-2 {
    inline-size: 48%;
    block-size: 14px;
  }
  .bone.button-bone {
    inline-size: 96px;
    block-size: var(--campaign-target);
    margin-block-start: auto;
    margin-inline-start: auto;
    border-radius: var(--campaign-radius-m);
  }

  /* A small phone: a slimmer stub, so that the foot stays on one line. */
  @container (inline-size < 344px) {
    .ticket {
      --_stub: var(--campaign-coupon-stub, 104px);
    }
    .value .figure {
      font-size: 2.375rem;
    }
    .value.long .figure {
      font-size: 1.625rem;
    }
    .value.longer .figure {
      font-size: 1.125rem;
    }
    .value .word {
      font-size: 1.0625rem;
    }
    .body {
      padding-inline: var(--campaign-space-3);
    }
  }

  /* Narrow: the stub lies on top, the fold is horizontal. */
  @container (inline-size < 296px) {
    .ticket,
    .ticket:dir(rtl) {
      --_fold: 84px;
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: 84px auto;
      mask:
        radial-gradient(circle at 0 var(--_fold), #0000 var(--_notch), #000 calc(var(--_notch) + 0.5px)),
        radial-gradient(circle at 100% var(--_fold), #0000 var(--_notch), #000 calc(var(--_notch) + 0.5px));
      mask-clip: border-box;
      mask-origin: border-box;
      mask-composite: intersect;
      &::before,
      &::after {
        inset-block: calc(var(--_fold) - var(--_notch) - 2px) auto;
      }
      &::before {
        inset-inline: calc(-1 * var(--_notch) - 2px) auto;
      }
      &::after {
        inset-inline: auto calc(-1 * var(--_notch) - 2px);
      }
    }
    .stub {
      flex-direction: row;
      align-items: center;
      justify-content: space-between;
      border-radius: calc(var(--campaign-radius-m) - 1px) calc(var(--campaign-radius-m) - 1px) 0 0;
      padding-inline: var(--campaign-space-4);
      &::after {
        inset-block: auto -1px;
        inset-inline: calc(var(--_notch) + 5px);
        border-inline-end: 0;
        border-block-end: 2px dotted var(--campaign-color-boundary);
      }
    }
    .threshold {
      text-align: end;
      max-inline-size: 9em;
    }
    .body {
      padding-inline: var(--campaign-space-4);
    }
    .foot > .action,
    .foot > .way,
    .foot > .opens {
      flex: 1 1 100%;
    }
    .way .action {
      inline-size: 100%;
    }
    .stock {
      max-inline-size: none;
      flex-basis: 100%;
    }
  }

  /* Wide: the action stands apart at the end. */
  @container (inline-size >= 520px) {
    .ticket {
      --_stub: var(--campaign-coupon-stub, 148px);
      min-block-size: 120px;
    }
    .stub {
      padding-inline-start: var(--campaign-space-5);
    }
    .stub {
      justify-content: center;
      gap: var(--campaign-space-1);
    }
    .value .figure {
      font-size: 3.25rem;
    }
    .body {
      flex-direction: row;
      align-items: center;
      padding-inline: var(--campaign-space-5);
      gap: var(--campaign-space-5);
    }
    .what {
      flex: 1 1 50%;
    }
    .title {
      font-size: 1.125rem;
    }
    .foot {
      flex: 0 1 46%;
      justify-content: flex-end;
      flex-wrap: nowrap;
    }
    .loading .body {
      align-items: center;
    }
    .bone.line-1 {
      inline-size: 200px;
    }
    .bone.line-2 {
      display: none;
    }
    .bone.button-bone {
      margin-block: 0;
    }
  }

  @media (forced-colors: active) {
    .stub::after {
      border-color: CanvasText;
    }
    .stock progress {
      block-size: 6px;
      border: 1px solid CanvasText;
      background: Canvas;
      forced-color-adjust: none;
      &::-webkit-progress-value {
        background: CanvasText;
      }
      &::-moz-progress-bar {
        background: CanvasText;
      }
    }
  }
`;
