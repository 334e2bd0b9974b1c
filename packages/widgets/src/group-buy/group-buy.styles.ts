import { css } from "lit";

// Lengths that go with the text are in em, and so are the container's widths: a shopper's larger text makes rows of the stairs.
export const groupBuyStyles = css`
  .sheet {
    --_seat: min(var(--campaign-group-buy-seat, 2.86em), 20cqi);
    --_price: 2.5714em;
    --_pad: var(--campaign-space-4);
    --_pair: 52px;
    --_table: max(var(--_seat), 2em * var(--campaign-font-leading, 1.45));
    display: flex;
    flex-direction: column;
    gap: var(--campaign-space-4);
    padding: var(--_pad);
    /* As high as an offer, whatever became of it. */
    min-block-size: calc(
      2 * var(--_pad) + var(--_price) + var(--_table) + var(--_pair) + 1.4857em + 74px +
        var(--campaign-group-buy-room, 0px)
    );
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
    block-size: 1.4857em;
  }
  .price-bone {
    inline-size: 80%;
    block-size: var(--_price);
    margin-block-start: calc(-1 * var(--campaign-space-2));
  }
  .table-bone {
    block-size: calc(var(--_table) + 2 * var(--campaign-space-4));
  }
  .button-bone {
    block-size: 52px;
  }

  @container (inline-size < 21.43em) {
    .sheet {
      --_pair: 112px;
    }
    .pair {
      grid-auto-flow: row;
    }
  }
  @container (inline-size >= 37.14em) {
    .sheet {
      --_price: 3.4286em;
      --_pad: var(--campaign-space-5);
    }
  }
`;
