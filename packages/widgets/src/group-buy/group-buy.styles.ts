import { css } from "lit";

// Lengths that go with the text are in em, and so are the container's widths: a shopper's larger text makes rows of the stairs.
export const groupBuyStyles = css`
  .sheet {
    --_seat: min(var(--campaign-group-buy-seat, 2.86em), 20cqi);
    --_price: 2.25rem;
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-4);
    padding: var(--campaign-space-4);
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: var(--campaign-space-2);
  }

  .line-bone {
    inline-size: 60%;
    block-size: 1.3rem;
  }
  .price-bone {
    inline-size: 80%;
    block-size: var(--_price);
    margin-block-start: calc(-1 * var(--campaign-space-2));
  }
  .table-bone {
    block-size: calc(var(--_seat) + 2 * var(--campaign-space-4));
  }
  .button-bone {
    block-size: 52px;
  }

  @container (inline-size < 21.43em) {
    .pair {
      grid-auto-flow: row;
    }
  }
  @container (inline-size >= 37.14em) {
    .sheet {
      --_price: 3rem;
      padding: var(--campaign-space-5);
    }
  }
`;
