import { z } from "@hono/zod-openapi";

/** Longest ticket of a waiting room, in characters. */
const TICKET_LENGTH = 256;

const ticketExample = "1240.1794362400000.m0cKqJ4wZt8xYy3Zk0bG1Q";

/** Where a shopper stands in a campaign's line. */
export const Place = z
  .object({
    ticket: z.string().max(TICKET_LENGTH).openapi({
      description: "To be sent back as `Waiting-Ticket`, as it is. Worth nothing to another shopper.",
    }),
    position: z
      .int()
      .min(1)
      .max(1_000_000_000)
      .openapi({ description: "1 is next. It does not grow for one who stays in line." }),
    wait: z
      .int()
      .min(0)
      .max(1_000_000)
      .openapi({ description: "How long it will take, in seconds, as far as can be told now." }),
  })
  .openapi("Place", { example: { ticket: ticketExample, position: 1240, wait: 124 } });
export type Place = z.infer<typeof Place>;

/** A changing request's ticket, where its shopper has one. */
export const waitingTicket = z.string().max(TICKET_LENGTH).optional().openapi({
  description:
    "The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none.",
  example: ticketExample,
});

/** How many shoppers a campaign takes at a time: who comes on top waits in line, first come first served. */
export const WaitingRoomDefinition = z.strictObject({
  admitPerMinute: z.int().min(1).max(1_000_000).openapi({ description: "How fast the line moves, in shoppers." }),
  burst: z.int().min(0).max(1_000_000).optional().openapi({
    description: "How many may come at once where nobody is waiting. Default: those of one second.",
  }),
  stayMinutes: z.int().min(1).max(1440).default(10).openapi({
    description: "How long whoever was called may act, counted from the call. Afterwards the place is lost.",
  }),
});
export type WaitingRoomDefinition = z.infer<typeof WaitingRoomDefinition>;
