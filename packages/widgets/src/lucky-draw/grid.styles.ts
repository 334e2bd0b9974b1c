import { css } from "lit";

/** The form: one print, and one frame that moves over it. */
export const gridStyles = css`
  .grid {
    position: relative;
    display: grid;
    grid: auto-flow 1fr / repeat(3, minmax(0, 1fr));
    aspect-ratio: 1;
    gap: 1px;
    border: 1.5px solid var(--campaign-color-text);
    border-radius: var(--campaign-radius-l);
    background: var(--campaign-color-line);
    overflow: hidden;
    .hub {
      position: static;
      min-inline-size: 0;
      border-radius: 0;
      outline: none;
      &:active {
        transform: none;
      }
      &:focus-visible {
        outline: 2px solid currentColor;
        outline-offset: -6px;
      }
    }
  }
  .cell {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 4px;
    background: var(--campaign-color-surface);
    font-size: clamp(0.8571em, 3.6cqi, 1em);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.2;
    text-align: center;
    .icon {
      inline-size: 26px;
      block-size: 26px;
    }
    .picture {
      inline-size: 40px;
      block-size: 40px;
      border-radius: var(--campaign-radius-s);
    }
    &.plain {
      color: var(--campaign-color-muted);
      font-weight: var(--campaign-font-weight-text);
    }
  }
  .name {
    max-inline-size: 100%;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .frame {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 33.333%;
    block-size: 33.333%;
    border: 3px solid var(--campaign-color-accent);
    border-radius: var(--campaign-radius-m);
    pointer-events: none;
    will-change: transform;
    opacity: 0;
    .drawn & {
      opacity: 1;
    }
  }
  .by-4 {
    grid-template-columns: repeat(4, minmax(0, 1fr));
    .hub {
      grid-area: span 2 / span 2;
    }
    .cell {
      font-size: 0.8571em;
    }
    .frame {
      inline-size: 25%;
      block-size: 25%;
    }
  }
  @container (inline-size < 21.4em) {
    .cell {
      gap: 2px;
      padding: 2px;
      font-size: 0.7857em;
      line-height: 1.1;
      .icon {
        inline-size: 20px;
        block-size: 20px;
      }
    }
  }
  @container (inline-size < 27em) {
    /* Read aloud, not seen. */
    .by-4 .name {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .cell {
      outline: 1px solid CanvasText;
    }
    .frame {
      border-color: Highlight;
    }
  }
`;
