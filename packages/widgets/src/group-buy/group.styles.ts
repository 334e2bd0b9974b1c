import { css } from "lit";

/** Groups and the people in them. */
export const groupStyles = css`
  .top .stamp {
    overflow-wrap: normal;
    white-space: normal;
  }
  .table:not([class*="by-"]) .count {
    display: block;
    font: var(--campaign-font-weight-figure) 2.5714em / 1 var(--campaign-font-figure);
    letter-spacing: var(--campaign-font-tracking-figure);
  }
  .seat {
    &.you {
      border-color: var(--campaign-color-accent);
      background: var(--campaign-color-accent);
      color: var(--campaign-color-on-accent);
    }
    &.arrives {
      animation: arrive var(--campaign-motion-slow) var(--campaign-motion-ease-stamp) both;
    }
    .icon.mark {
      inline-size: 75%;
      block-size: 75%;
    }
    .flag {
      position: absolute;
      inset-block-end: -0.3em;
      inset-inline-end: -0.3em;
      display: grid;
      place-items: center;
      inline-size: 1.29em;
      block-size: 1.29em;
      border: 2px solid var(--campaign-color-surface);
      border-radius: 50%;
      background: var(--campaign-color-second);
      color: var(--campaign-color-on-second);
      .icon {
        inline-size: 70%;
        block-size: 70%;
        stroke-width: 2;
      }
    }
  }

  .rows {
    border-block-start: 1px solid var(--campaign-color-line);
    > li {
      --_seat: 2.29em;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--campaign-space-2) var(--campaign-space-3);
      padding-block: var(--campaign-space-2);
      border-block-end: 1px solid var(--campaign-color-line);
      &:last-child {
        border-block-end: 0;
        padding-block-end: 0;
      }
    }
    .who {
      flex: 1 1 7em;
      line-height: 1.35;
    }
    .fine {
      display: block;
    }
    .seat {
      outline: 0;
    }
    .action {
      min-inline-size: 6em;
      padding-inline: var(--campaign-space-2);
      .icon {
        display: none;
      }
    }
  }

  /* Invite: link, copy, share, code. */
  .invite {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--campaign-space-3) var(--campaign-space-4);
    align-items: start;
  }
  .ways {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-2);
  }
  .field {
    display: flex;
    align-items: stretch;
    min-block-size: var(--campaign-target);
    border: 1px solid var(--campaign-color-boundary);
    border-radius: var(--campaign-radius-m);
    .url {
      flex: 1;
      min-inline-size: 0;
      margin: 0;
      padding: 0 10px;
      border: 0;
      border-radius: inherit;
      background: none;
      color: inherit;
      font: inherit;
      font-size: var(--campaign-font-size-xs);
      direction: ltr;
      text-overflow: ellipsis;
    }
    .action {
      border: 0;
      background: none;
      color: var(--campaign-color-accent-text);
      padding-inline: 10px;
    }
  }
  .code {
    display: grid;
    inline-size: 96px;
    block-size: 96px;
    border: 1px solid var(--campaign-color-line);
    border-radius: var(--campaign-radius-s);
    overflow: clip;
    background: #fff;
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: #000;
    }
  }
  .leave {
    align-self: start;
    margin-block: calc(-1 * var(--campaign-space-3));
    color: var(--campaign-color-muted);
    font-weight: var(--campaign-font-weight-text);
  }
  .leaving {
    display: grid;
    gap: var(--campaign-space-3);
  }

  .tier {
    &.reached {
      border-color: var(--campaign-color-accent);
      .figure {
        color: var(--campaign-color-accent-text);
      }
    }
    &.reached + .tier::before {
      border-color: var(--campaign-color-accent);
    }
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: scale(0.6);
    }
  }

  @container (inline-size < 21.43em) {
    .invite {
      grid-template-columns: minmax(0, 1fr);
    }
    .code {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .seat:not(.yours, .empty) {
      border-width: 4px;
    }
    .code {
      forced-color-adjust: none;
    }
  }
`;
