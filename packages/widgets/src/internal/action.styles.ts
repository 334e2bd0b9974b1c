import { css } from "lit";

/** Paper, and what can be pressed on it: one filled action a widget, quiet ones, links. */
export const actionStyles = css`
  .widget {
    color: var(--campaign-color-text);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h3 {
    margin: 0;
  }
  [hidden] {
    display: none !important;
  }
  .action {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--campaign-space-2);
    min-block-size: var(--campaign-target);
    min-inline-size: var(--campaign-target);
    margin: 0;
    padding: 6px var(--campaign-space-4);
    border: 1px solid transparent;
    border-radius: var(--campaign-radius-m);
    background: var(--campaign-color-accent);
    color: var(--campaign-color-on-accent);
    font: inherit;
    font-weight: var(--campaign-font-weight-strong);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: transform var(--campaign-motion-fast) var(--campaign-motion-ease);

    &:hover {
      background: var(--campaign-color-accent-press);
    }
    &:active {
      transform: translateY(1px);
    }
    &.quiet {
      border-color: var(--campaign-color-boundary);
      background: transparent;
      color: var(--campaign-color-text);
      &:hover {
        background: var(--campaign-color-sunk);
      }
    }
    &[aria-disabled="true"] {
      border-color: transparent;
      background: var(--campaign-color-sunk);
      color: var(--campaign-color-muted);
      cursor: default;
      &:active {
        transform: none;
      }
    }
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: var(--campaign-space-1);
    min-block-size: var(--campaign-target);
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    color: var(--campaign-color-text);
    font: inherit;
    font-weight: var(--campaign-font-weight-strong);
    text-decoration: underline;
    text-decoration-color: var(--campaign-color-boundary);
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
    &:hover {
      text-decoration-color: currentColor;
    }
  }
  :focus-visible {
    outline: 2px solid var(--campaign-color-focus);
    outline-offset: 2px;
  }
  /* Within the paper's edge, which may be cut. */
  [role="group"]:focus-visible {
    outline-offset: -4px;
  }
  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    * {
      vector-effect: non-scaling-stroke;
    }
    &.small {
      inline-size: 16px;
      block-size: 16px;
    }
    &.forward:dir(rtl) {
      transform: scaleX(-1);
    }
  }
  .spinner {
    animation: spin 900ms linear infinite;
  }
  .wait-dots circle {
    animation: wait 1200ms ease-in-out infinite;
    &:nth-of-type(2) {
      animation-delay: 200ms;
    }
    &:nth-of-type(3) {
      animation-delay: 400ms;
    }
  }
  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }
  @keyframes wait {
    50% {
      opacity: 0.45;
    }
  }
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
    .action {
      border-color: ButtonText;
      &[aria-disabled="true"] {
        border-color: GrayText;
        color: GrayText;
      }
    }
  }
`;
