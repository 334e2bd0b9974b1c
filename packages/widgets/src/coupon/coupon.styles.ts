import { css } from "lit";

// What the bones need, which are there first. Lengths that go with the text are in em, and so are the container's widths: a
// shopper's larger text stacks the ticket.
export const couponStyles = css`
  .widget {
    block-size: 100%;
  }
  .ticket {
    --_notch: var(--campaign-coupon-notch, var(--campaign-space-2));
    --_stub: var(--campaign-coupon-stub, 8.57em);
    --_fold: var(--_stub);
    --_hole: #0000 var(--_notch), #000 calc(var(--_notch) + 0.5px);
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
  .body {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-2);
    justify-content: space-between;
    padding: var(--campaign-space-4);
  }
  .stub:has(> .bone) {
    background: var(--campaign-color-sunk);
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
  .button-bone {
    inline-size: 96px;
    block-size: var(--campaign-target);
    margin-inline-start: auto;
  }

  /* A small phone: a slimmer stub, so that the foot stays on one line. */
  @container (inline-size < 24.6em) {
    .ticket {
      --_stub: var(--campaign-coupon-stub, 7.43em);
    }
    .body {
      padding-inline: var(--campaign-space-3);
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
    .body {
      padding-inline: var(--campaign-space-4);
    }
  }
  /* Wide: the action stands apart at the end. */
  @container (inline-size >= 37.2em) {
    .ticket {
      --_stub: var(--campaign-coupon-stub, 10.57em);
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
  }
  @media (forced-colors: active) {
    .stub::after {
      border-color: CanvasText;
    }
  }
`;
