import { css } from "lit";

/** What every widget starts from. */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--campaign-color-text);
    font: var(--campaign-font-weight-text) var(--campaign-font-size-s) / var(--campaign-font-leading)
      var(--campaign-font-text);
    font-variant-numeric: tabular-nums lining-nums;
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  h3 {
    margin: 0;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Large figures: the hero of every widget. */
  .figure {
    font-family: var(--campaign-font-figure);
    font-weight: var(--campaign-font-weight-figure);
    letter-spacing: var(--campaign-font-tracking-figure);
    line-height: 1;
  }
`;
