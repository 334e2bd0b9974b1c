import { css } from "lit";

export const todayStyles = css`
  .streak {
    .figure {
      font-size: 4.5714em;
      line-height: 0.86;
    }
    .figure + div .title {
      font-size: inherit;
    }
    /* As tall as the words that it stands among. */
    .link {
      margin-block: calc((1.3em - var(--campaign-target)) / 2);
    }
  }
  .today slot > .action {
    inline-size: 100%;
  }
  .outcome {
    display: flex;
    align-items: center;
    gap: var(--campaign-space-4);
    line-height: 1.35;
    .stamp {
      flex: none;
    }
  }

  .rewards {
    .next p {
      font-weight: var(--campaign-font-weight-strong);
    }
    .fine {
      font-weight: var(--campaign-font-weight-text);
    }
  }
  .seal {
    display: grid;
    place-items: center;
    font-weight: var(--campaign-font-weight-figure);
    > * {
      grid-area: 1 / 1;
    }
    .mark {
      fill: none;
      stroke: var(--campaign-color-boundary);
      stroke-width: 1.5;
      stroke-dasharray: 3 2.5;
    }
    &.got {
      color: var(--campaign-check-in-on-milestone, var(--campaign-color-on-second));
      .mark {
        fill: var(--campaign-check-in-milestone, var(--campaign-color-second));
        stroke: none;
      }
    }
  }
  .next .mark {
    stroke: var(--campaign-color-second-text);
  }

  @container (inline-size < 21.4em) {
    .rewards li {
      grid-template-columns: auto minmax(0, 1fr);
      :nth-child(3) {
        grid-column: 2;
      }
    }
    .outcome {
      flex-wrap: wrap;
    }
  }
  @container (inline-size >= 40em) {
    .streak .figure {
      font-size: 6.2857em;
    }
  }
  @media (forced-colors: active) {
    :is(.seal, .seal.got) .mark {
      fill: Canvas;
      stroke: CanvasText;
    }
    .seal.got {
      color: CanvasText;
      .mark {
        stroke-dasharray: none;
      }
    }
  }
`;
