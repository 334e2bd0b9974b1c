import { css } from "lit";

/** A sheet of paper with words, figures, notes and a clock on it. */
export const sheetStyles = css`
  :is(ol, ul, table, figure, dl, dd) {
    margin: 0;
    padding: 0;
  }
  :is(ol, ul) {
    list-style: none;
  }
  .sheet {
    background: var(--campaign-color-surface);
    border: 1px solid var(--campaign-color-line);
    border-radius: var(--campaign-radius-l);
  }
  .title {
    font-size: var(--campaign-font-size-m);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.3;
    text-wrap: balance;
  }
  .muted {
    color: var(--campaign-color-muted);
  }
  .fine {
    font-size: var(--campaign-font-size-xs);
    color: var(--campaign-color-muted);
  }
  .amount {
    white-space: nowrap;
  }
  .figure {
    font-family: var(--campaign-font-figure);
    font-weight: var(--campaign-font-weight-figure);
    letter-spacing: var(--campaign-font-tracking-figure);
    line-height: 1;
  }
  .clock {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-weight: var(--campaign-font-weight-strong);
    white-space: nowrap;
    .icon {
      color: var(--campaign-color-muted);
    }
  }
  .note:is(.notice, .checked) {
    padding: var(--campaign-space-2) var(--campaign-space-3);
    border-radius: var(--campaign-radius-s);
    background: var(--campaign-color-second-soft);
    .icon {
      color: var(--campaign-color-second-text);
    }
    &.checked {
      background: var(--campaign-color-positive-soft);
      .icon {
        color: var(--campaign-color-positive);
      }
    }
    @media (forced-colors: active) {
      border: 1px solid CanvasText;
    }
  }
`;
