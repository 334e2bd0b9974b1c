import { css } from "lit";

/** A slip over the paper's edge, which grows away from the paper: it takes no room, so that nothing moves when it comes and goes. */
export const ageStyles = css`
  .widget {
    position: relative;
  }
  .age {
    position: absolute;
    inset-block-end: calc(100% - 0.65em);
    inset-inline-end: var(--campaign-space-4);
    max-inline-size: calc(100% - 2 * var(--campaign-space-4));
    padding-inline: var(--campaign-space-2);
    border: 1px solid var(--campaign-color-line);
    border-radius: var(--campaign-radius-s);
    background: var(--campaign-color-surface);
    color: var(--campaign-color-muted);
    font-size: var(--campaign-font-size-xs);
    line-height: 1.4;
    pointer-events: none;
  }
`;
