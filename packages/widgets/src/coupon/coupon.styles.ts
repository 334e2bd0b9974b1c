import { css } from "lit";

// Lengths that go with the text are in em, and so are the container's widths: a shopper's larger text stacks the ticket.
export const couponStyles = css`
  .ticket {
    --_notch: var(--campaign-coupon-notch, var(--campaign-space-2));
    --_stub: var(--campaign-coupon-stub, 8.57em);
    --_fold: var(--_stub);
    --_hole: #0000 var(--_notch), #000 calc(var(--_notch) + 0.5px);
    --_size: 2.75rem;
    position: relative;
    display: grid;
    grid-template-columns: var(--_stub) minmax(0, 1fr);
    min-block-size: 152px;
    block-size: 100%; /* tickets on one shelf are of one height */
    border: 1px solid var(--campaign-color-line);
    border-radius: var(--campaign-radius-m);
    overflow: clip;
    background: var(--campaign-color-surface);
    /* Two real holes: whatever lies under the ticket shows through. */
    mask:
      radial-gradient(circle at var(--_fold) 0, var(--_hole)) border-box,
      radial-gradient(circle at var(--_fold) 100%, var(--_hole)) border-box;
    mask-composite: intersect;
  }
  .ticket:dir(rtl) {
    --_fold: calc(100% - var(--_stub));
  }
  /* The hairline follows the holes. */
  .ticket::before,
  .ticket::after {
    content: "";
    position: absolute;
    z-index: 1;
    inset-block-start: calc(-1 * var(--_notch) - 2px);
    inset-inline-start: calc(var(--_stub) - var(--_notch) - 2px);
    inline-size: calc(2 * var(--_notch) + 2px);
    aspect-ratio: 1;
    border: 1px solid var(--campaign-color-line);
    border-radius: 50%;
    pointer-events: none;
  }
  .ticket::after {
    inset-block: auto calc(-1 * var(--_notch) - 2px);
  }

  .stub {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: var(--campaign-space-1) var(--campaign-space-2);
    padding: var(--campaign-space-4) var(--campaign-space-3) var(--campaign-space-4) var(--campaign-space-4);
    background: var(--campaign-coupon-stub-background, var(--campaign-color-accent-soft));
    color: var(--campaign-coupon-stub-color, var(--campaign-color-accent-text));
  }
  .stub:dir(rtl) {
    padding-inline: var(--campaign-space-4) var(--campaign-space-3);
  }
  /* The perforation. */
  .stub::after {
    content: "";
    position: absolute;
    inset-block: calc(var(--_notch) + 5px);
    inset-inline-end: -1px;
    border-inline-end: 2px dotted var(--campaign-color-boundary);
    opacity: 0.7;
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 2px;
    font: var(--campaign-font-weight-figure) 1.125rem / 1.3 var(--campaign-font-figure);
  }
  .figure {
    min-inline-size: 0;
    font-size: calc(var(--_size) * var(--_fit, 1));
    letter-spacing: var(--campaign-font-tracking-figure);
    line-height: 1;
  }
  .long {
    --_fit: 0.72;
  }
  .longer {
    --_fit: 0.45;
  }
  .after {
    align-self: flex-end;
  }
  .word {
    font: var(--campaign-font-weight-figure) 1.25rem / 1.15 var(--campaign-font-display);
    letter-spacing: var(--campaign-font-tracking-tight);
  }
  .stub,
  .what {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .threshold {
    color: var(--campaign-color-text);
    font-size: var(--campaign-font-size-xs);
    line-height: 1.35;
  }

  .body {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-2);
    justify-content: space-between;
    padding: var(--campaign-space-4);
  }
  .title {
    font-size: var(--campaign-font-size-m);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.3;
    text-wrap: balance;
  }
  /* Trouble takes the place of the terms. The longest terms keep their height, unseen, and so does the ticket. */
  .why {
    display: grid;
    margin-block-start: 2px;
  }
  .why > * {
    grid-area: 1 / 1;
  }
  .terms,
  .when {
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
  }
  .foot > .when {
    flex: 1 1 4em;
    line-height: 1.3;
  }
  .foot > .action,
  .use,
  .sign-in,
  .opens {
    margin-inline-start: auto;
  }
  .action {
    min-inline-size: 96px;
  }
  .stock {
    color: var(--campaign-color-muted);
    font-size: var(--campaign-font-size-xs);
    font-weight: var(--campaign-font-weight-text);
  }
  /* Stock, only where the server sends it: a figure and a hairline gauge. */
  .stock {
    flex: 1 1 56px;
    max-inline-size: 160px;
  }
  .gauge {
    display: block;
    inline-size: 100%;
    block-size: 3px;
    margin-block-start: 6px;
    border-radius: 2px;
    background: var(--campaign-color-line);
    fill: var(--campaign-color-accent);
  }
  .gauge:dir(rtl) {
    transform: scaleX(-1);
  }
  /* Over, or not for you: printed in pencil. */
  :is(.sold-out, .ended, .ineligible, .used, .loading, .unavailable, .unknown) .stub {
    background: var(--campaign-color-sunk);
  }
  :is(.sold-out, .ended, .ineligible, .used, .unknown) :is(.stub, .threshold),
  :is(.sold-out, .ended, .used) .title {
    color: var(--campaign-color-muted);
  }
  .figure-bone {
    inline-size: 64px;
    block-size: 40px;
    background: var(--campaign-color-line);
  }
  .line-1 {
    inline-size: 72%;
    block-size: 18px;
  }
  .line-2 {
    inline-size: 48%;
    block-size: 14px;
    margin-block-start: var(--campaign-space-2);
  }
  .button-bone {
    inline-size: 96px;
    block-size: var(--campaign-target);
    margin-inline-start: auto;
  }

  /* A small phone: a slimmer stub, so that the foot stays on one line. */
  @container (inline-size < 24.6em) {
    .ticket {
      --_stub: var(--campaign-coupon-stub, 7.43em);
      --_size: 2.375rem;
    }
    .body {
      padding-inline: var(--campaign-space-3);
    }
    .word {
      font-size: 1.0625rem;
    }
  }
  /* Narrow: the stub lies on top, the fold is horizontal. */
  @container (inline-size < 21.2em) {
    .ticket,
    .ticket:dir(rtl) {
      --_fold: 6em;
      grid-template: var(--_fold) auto / minmax(0, 1fr);
      mask-image:
        radial-gradient(circle at 0 var(--_fold), var(--_hole)),
        radial-gradient(circle at 100% var(--_fold), var(--_hole));
    }
    .ticket::before,
    .ticket::after {
      inset-block: calc(var(--_fold) - var(--_notch) - 2px) auto;
      inset-inline: calc(-1 * var(--_notch) - 2px) auto;
    }
    .ticket::after {
      inset-inline: auto calc(-1 * var(--_notch) - 2px);
    }
    .stub {
      flex-direction: row;
      align-items: center;
      padding-block: var(--campaign-space-1);
    }
    .stub::after {
      inset-block: auto -1px;
      inset-inline: calc(var(--_notch) + 5px);
      border: 0;
      border-block-end: 2px dotted var(--campaign-color-boundary);
    }
    .threshold {
      max-inline-size: 50%;
      text-align: end;
    }
    .body {
      padding-inline: var(--campaign-space-4);
    }
    .foot > .action,
    .use,
    .sign-in,
    .opens,
    .stock {
      flex: 1 1 100%;
      max-inline-size: none;
    }
    .way .action {
      inline-size: 100%;
    }
  }
  /* Wide: the action stands apart at the end. */
  @container (inline-size >= 37.2em) {
    .ticket {
      --_stub: var(--campaign-coupon-stub, 10.57em);
      --_size: 3.25rem;
      min-block-size: 124px;
    }
    .stub {
      justify-content: center;
      padding-inline-start: var(--campaign-space-5);
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
      flex-wrap: nowrap;
      justify-content: flex-end;
    }
  }
  @media (forced-colors: active) {
    .stub::after {
      border-color: CanvasText;
    }
    .gauge {
      border: 1px solid CanvasText;
      block-size: 6px;
      fill: CanvasText;
    }
  }
`;
