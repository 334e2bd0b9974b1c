import { css } from "lit";

/** What is done, why something cannot be, and what is to come: stamps, notes, openings, bones. */
export const markStyles = css`
  .stamp {
    display: inline-flex;
    align-items: center;
    padding: 3px 10px;
    border: 1.5px solid currentColor;
    border-radius: var(--campaign-radius-s);
    outline: 1px solid currentColor;
    outline-offset: -4px;
    color: var(--campaign-color-accent-text);
    font-weight: var(--campaign-font-weight-figure);
    line-height: 1.5;
    white-space: nowrap;
    transform: rotate(-4deg);
    &.pencil {
      border-width: 1px;
      outline-color: transparent;
      color: var(--campaign-color-muted);
    }
    &.fresh {
      animation: stamp var(--campaign-motion-base) var(--campaign-motion-ease-stamp) both;
    }
  }
  .note {
    display: flex;
    gap: var(--campaign-space-2);
    align-items: start;
    overflow-wrap: anywhere;
    line-height: 1.35;
    text-wrap: pretty;
    .icon {
      margin-block-start: 0.1em;
      color: var(--campaign-color-muted);
    }
  }
  /* Not open yet: the action's own place, unfilled. */
  .opens {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: var(--campaign-target);
    padding-inline: var(--campaign-space-3);
    border: 1px dashed var(--campaign-color-boundary);
    border-radius: var(--campaign-radius-m);
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.25;
    text-align: center;
    .fine {
      color: var(--campaign-color-muted);
      font-size: var(--campaign-font-size-xs);
      font-weight: var(--campaign-font-weight-text);
    }
  }
  .bone {
    display: block;
    border-radius: var(--campaign-radius-s);
    background: var(--campaign-color-sunk);
    animation: bone 1600ms ease-in-out infinite;
  }
  @keyframes stamp {
    from {
      opacity: 0;
      transform: rotate(-4deg) scale(1.5);
    }
  }
  @keyframes bone {
    50% {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
