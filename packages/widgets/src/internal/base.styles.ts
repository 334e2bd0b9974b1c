import { css } from "lit";

/** What every widget starts from. */
export const baseStyles = css`
  :host {
    display: block;
  }
  /* Whatever a page says of the element. */
  :host([hidden]) {
    display: none !important;
  }
  /* A page's own rules reach the element, and what text inherits from around it: not this. */
  .widget {
    container-type: inline-size;
    font: var(--campaign-font-weight-text) var(--campaign-font-size-s) / var(--campaign-font-leading)
      var(--campaign-font-text);
    font-variant-numeric: tabular-nums;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: break-word;
  }
  p {
    margin: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  /* Read aloud, not seen. */
  :is([role="status"], .visually-hidden) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
