import { css } from "lit";

/** What every widget starts from. */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font: var(--campaign-font-weight-text) var(--campaign-font-size-s) / var(--campaign-font-leading)
      var(--campaign-font-text);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  p {
    margin: 0;
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
