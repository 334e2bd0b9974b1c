import { css } from "lit";

/** What is drawn beside the bones: the button, the chances, and the slip. */
export const playStyles = css`
  .hub {
    position: absolute;
    inset: 34.5%;
    flex-direction: column;
    gap: 2px;
    min-inline-size: 0;
    padding: 0;
    border-width: 0;
    border-radius: 50%;
    outline: 6px solid var(--campaign-color-surface);
    font-size: min(clamp(1.1429em, 5cqi, 1.5714em), 6cqi);
    font-weight: var(--campaign-font-weight-figure);
    line-height: 1.1;
    small {
      font-size: var(--campaign-font-size-xs);
      font-weight: var(--campaign-font-weight-text);
    }
    &.quiet {
      border-width: 1px;
      background: var(--campaign-color-surface);
    }
    &:focus-visible {
      outline: 3px solid var(--campaign-color-focus);
      outline-offset: 3px;
    }
  }
  .verb {
    display: grid;
    justify-items: center;
    max-inline-size: 100%;
    hyphens: auto;
    overflow-wrap: anywhere;
    /* What it says while it waits is longer. */
    &:has(.icon) {
      font-size: 0.75em;
      line-height: 1.25;
    }
  }

  .chances {
    display: flex;
    align-items: center;
    gap: var(--campaign-space-3);
    line-height: 1.35;
    .figure {
      font-size: 4em;
    }
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--campaign-space-2);
  }
  .none .action {
    flex: 1 1 auto;
  }

  /* The result: a slip of paper, torn off. */
  .slip {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-3);
    padding: var(--campaign-space-4);
    border: 1px solid var(--campaign-color-line);
    border-block-start: 2px dotted var(--campaign-color-boundary);
    border-radius: 0 0 var(--campaign-radius-m) var(--campaign-radius-m);
    background: var(--campaign-color-accent-soft);
    /* Read aloud, and seen. */
    .words {
      position: static;
      display: flex;
      flex-direction: column;
      gap: var(--campaign-space-3);
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
    .figure {
      font-size: 3.7143em;
      color: var(--campaign-color-accent-text);
    }
    .sign {
      font-size: 0.45em;
      vertical-align: 0.75em;
      margin-inline-end: 2px;
      letter-spacing: 0;
    }
    .drawn-at {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--campaign-space-1) var(--campaign-space-3);
    }
    .why:empty {
      display: none;
    }
    &.plain {
      background: var(--campaign-color-sunk);
    }
    &.fresh {
      animation: slip var(--campaign-motion-base) var(--campaign-motion-ease) both;
    }
  }
  @keyframes slip {
    from {
      opacity: 0;
      transform: translateY(-12px);
    }
  }
  @container (inline-size < 21.4em) {
    .hub small {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .hub {
      border-width: 2px;
      &:not(:focus-visible) {
        outline-color: Canvas;
      }
    }
  }
`;
