import { css } from "lit";

/** What is behind the doors: odds, prizes, proof, winners. */
export const panelStyles = css`
  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-3);
    padding-block: var(--campaign-space-2);
  }
  h4 {
    margin: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  .odds {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
    caption {
      text-align: start;
      padding-block-end: var(--campaign-space-3);
    }
    th,
    td {
      padding-block: 10px;
      padding-inline-start: var(--campaign-space-3);
      border-block-start: 1px solid var(--campaign-color-line);
      font-weight: var(--campaign-font-weight-text);
      text-align: end;
      vertical-align: baseline;
      white-space: nowrap;
    }
    th:first-child {
      padding-inline-start: 0;
      text-align: start;
      white-space: normal;
    }
    thead th {
      border: 0;
      padding-block: 0 6px;
      font-size: var(--campaign-font-size-xs);
      color: var(--campaign-color-muted);
    }
    tbody th {
      font-weight: var(--campaign-font-weight-strong);
    }
  }
  .won > li {
    overflow-wrap: anywhere;
    display: flex;
    flex-wrap: wrap;
    gap: var(--campaign-space-1) var(--campaign-space-3);
    align-items: center;
    padding-block: var(--campaign-space-2);
    border-block-start: 1px solid var(--campaign-color-line);
    > div:not(.buttons) {
      flex: 1 1 10em;
    }
    .buttons {
      align-items: center;
      gap: 0 var(--campaign-space-4);
    }
  }
  .proof {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-4);
    .doors {
      margin: 0;
    }
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--campaign-space-1) var(--campaign-space-3);
    select {
      max-inline-size: 100%;
      min-block-size: var(--campaign-target);
      padding-inline: var(--campaign-space-3);
      border: 1px solid var(--campaign-color-boundary);
      border-radius: var(--campaign-radius-m);
      background: var(--campaign-color-surface);
      color: inherit;
      font: inherit;
    }
  }
  .steps {
    counter-reset: step;
    > li {
      position: relative;
      padding-inline-start: 36px;
      padding-block-end: var(--campaign-space-4);
      counter-increment: step;
      &::before {
        content: counter(step);
        position: absolute;
        inset-inline-start: 0;
        inset-block-start: 0;
        display: grid;
        place-items: center;
        inline-size: 24px;
        block-size: 24px;
        border: 1px solid var(--campaign-color-boundary);
        border-radius: 50%;
        font-size: var(--campaign-font-size-xs);
        font-weight: var(--campaign-font-weight-strong);
      }
      &:not(:last-child)::after {
        content: "";
        position: absolute;
        inset-inline-start: 12px;
        inset-block: 28px 4px;
        border-inline-start: 1px solid var(--campaign-color-line);
      }
      &:last-child {
        padding-block-end: 0;
      }
    }
  }
  .hash {
    display: block;
    margin-block-start: var(--campaign-space-1);
    padding: 6px 10px;
    border-radius: var(--campaign-radius-s);
    background: var(--campaign-color-sunk);
    font: var(--campaign-font-size-xs) / 1.5 var(--campaign-font-code);
    overflow-wrap: anywhere;
    direction: ltr;
    text-align: start;
  }
  @container (inline-size < 24em) {
    .odds {
      font-size: var(--campaign-font-size-xs);
      th,
      td {
        padding-inline-start: 6px;
      }
      th {
        white-space: normal;
        hyphens: auto;
        overflow-wrap: anywhere;
      }
    }
  }
`;
