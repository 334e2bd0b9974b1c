import { css } from "lit";

// What the bones need, which are there first. Lengths that go with the text are in em, and so are the container's widths: a
// shopper's larger text stacks the card.
export const checkInStyles = css`
  .sheet {
    display: grid;
    gap: var(--campaign-space-5);
    padding: var(--campaign-space-4);
  }
  .sheet > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .today {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-4);
  }
  .streak {
    display: flex;
    align-items: flex-end;
    gap: var(--campaign-space-3);
    min-block-size: 4em;
    line-height: 1.3;
  }
  .today :is(.action, .outcome, .button-bone) {
    flex: none;
    min-block-size: var(--campaign-target);
  }

  .rewards {
    border-block-start: 1px solid var(--campaign-color-line);
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--campaign-space-3);
      min-block-size: 61px;
      padding-block: var(--campaign-space-2);
      border-block-end: 1px solid var(--campaign-color-line);
      line-height: 1.35;
    }
  }
  .seal {
    inline-size: 2.57em;
    block-size: 2.57em;
  }

  .line {
    flex: 1;
    max-inline-size: 10em;
    block-size: 1.3em;
  }
  .figure-bone {
    inline-size: 3em;
    block-size: 4em;
  }
  /* As tall as a month of five weeks, and the line under it: before it is there, and in a month of four. */
  .sheet > :nth-child(2) {
    min-block-size: calc(5 * max(44px, 3.14em) + 6.85em + 26px);
  }

  @container (inline-size >= 40em) {
    .sheet {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
      gap: var(--campaign-space-6);
      padding: var(--campaign-space-5);
    }
    .streak {
      min-block-size: 5.4286em;
    }
    .figure-bone {
      block-size: 5.4286em;
    }
  }
`;
