import { css } from "lit";

export const ticketStyles = css`
  .ticket {
    --_size: 2.4444em;
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 2px;
    font: var(--campaign-font-weight-figure) 1.2857em / 1.3 var(--campaign-font-figure);
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
    font: var(--campaign-font-weight-figure) 1.1111em / 1.15 var(--campaign-font-display);
    letter-spacing: var(--campaign-font-tracking-tight);
  }
  .stub,
  .what {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .threshold {
    color: var(--campaign-coupon-stub-color, var(--campaign-color-text));
    font-size: var(--campaign-font-size-xs);
    line-height: 1.35;
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
    gap: var(--campaign-space-2);
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
    padding-inline: var(--campaign-space-3);
  }
  .stock {
    color: var(--campaign-color-muted);
    font-size: var(--campaign-font-size-xs);
    font-weight: var(--campaign-font-weight-text);
  }
  /* Stock, only where the server sends it: a figure and a hairline gauge. */
  .stock {
    flex: 1 1 40px;
    max-inline-size: 160px;
    line-height: 1.3;
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
  :is(.sold-out, .ended, .ineligible, .used, .unavailable, .unknown) .stub {
    background: var(--campaign-color-sunk);
  }
  :is(.sold-out, .ended, .ineligible, .used, .unknown) :is(.stub, .threshold),
  :is(.sold-out, .ended, .used) .title {
    color: var(--campaign-color-muted);
  }

  @container (inline-size < 24.6em) {
    .ticket {
      --_size: 2.1111em;
    }
    .word {
      font-size: 0.9444em;
    }
    .note {
      column-gap: 6px;
    }
    .note .icon {
      inline-size: 16px;
      block-size: 16px;
    }
  }
  @container (inline-size < 21.2em) {
    .threshold {
      max-inline-size: 50%;
      text-align: end;
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
  @container (inline-size >= 37.2em) {
    .ticket {
      --_size: 2.8889em;
    }
    .what {
      flex: 1 1 50%;
    }
    .title {
      font-size: 1.2857em;
    }
    .foot {
      flex: 0 1 46%;
      flex-wrap: nowrap;
      justify-content: flex-end;
    }
  }
  @media (forced-colors: active) {
    .gauge {
      border: 1px solid CanvasText;
      block-size: 6px;
      background: Canvas;
      fill: CanvasText;
    }
  }
`;
