import { css } from "lit";

// Lengths that go with the text are in em, and so are the container's widths: with larger text the board drops its names sooner.
export const luckyDrawStyles = css`
  .sheet {
    padding: var(--campaign-space-4);
  }
  .play {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--campaign-space-4);
  }
  /* On a phone that lies on its side, it is no higher than the screen. */
  .board {
    position: relative;
    justify-self: center;
    inline-size: 100%;
    max-inline-size: min(var(--campaign-lucky-draw-size, 360px), 90vh);
    aspect-ratio: 1;
    margin-block-end: var(--campaign-space-2);
    /* The corners of what turns must not make the page scroll. */
    overflow: clip;
  }
  .board > .bone {
    block-size: 100%;
    border-radius: var(--campaign-radius-l);
  }
  .board > .round {
    border-radius: 50%;
  }
  .still {
    animation: none;
  }
  /* Beside the board. It is of one height in most states, so that the doors keep their place. */
  .now,
  .none,
  .why {
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-4);
  }
  .now {
    min-block-size: 20.9em;
  }
  /* Two rows on a phone, however long the words are. */
  .doors {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    justify-items: start;
    align-content: start;
    gap: 0 var(--campaign-space-5);
    min-block-size: calc(2 * var(--campaign-target) + var(--campaign-space-2) + 1px);
    border-block-start: 1px solid var(--campaign-color-line);
    padding-block-start: var(--campaign-space-2);
  }
  .line {
    inline-size: 62%;
    block-size: 20px;
  }
  .doors .line {
    margin-block: 12px;
  }
  .block {
    block-size: 132px;
  }

  @container (inline-size < 21.4em) {
    .sheet {
      padding: var(--campaign-space-2);
    }
  }
  @container (inline-size >= 40em) {
    .sheet {
      padding: var(--campaign-space-5);
    }
    .play {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      gap: 0 var(--campaign-space-6);
    }
    .board {
      margin: 0;
    }
    .now {
      justify-content: end;
      min-block-size: 19.65em;
      margin-block: auto;
    }
    .doors {
      display: flex;
      flex-wrap: wrap;
      min-block-size: 0;
      margin-block-start: var(--campaign-space-4);
    }
    .doors,
    .panel {
      grid-column: 1 / -1;
    }
  }
  @container (inline-size >= 56em) {
    .board {
      grid-row: span 2;
    }
    .now {
      margin-block-end: 0;
    }
    .doors {
      grid-column: auto;
      margin-block-end: auto;
    }
  }
`;
