import type { Group, GroupBuyView, GroupResult } from "@campaign-kit/sdk";
import type { TemplateResult } from "lit";
import type { Deed, Note } from "../internal/activity-element.ts";
import type { GroupBuyWords } from "./group-buy.messages.ts";
import type * as offerPart from "./offer.ts";

/** What a group-buy is drawn from. */
export interface GroupBuyDrawing {
  /** The activity, by id. */
  id: string;
  view: GroupBuyView;
  say: GroupBuyWords;
  locale: string;
  /** What draws an offer. Groups, which come after it, take from here what their sheet has in common with it. */
  pieces: typeof offerPart;
  /** Milliseconds until an instant; not a number where nobody knows. */
  left: (at: string) => number;
  /** What became of what was pressed. */
  trouble: Note | undefined;
  /** Something is under way: nothing else can be asked. */
  pending: boolean;
  aloneHref: string | undefined;
  buyAlone: (event: MouseEvent) => void;
  /** Asks for something of the server. */
  ask: (event: MouseEvent, deed: Deed<GroupResult>) => void;
  retry: (event: MouseEvent) => void;
  waiting: (asking: string) => TemplateResult | string;
  signIn: () => TemplateResult;
  opens: () => TemplateResult;
  /** Open groups of others. */
  rows: () => unknown;
}

/** Clocks count no further than two figures of hours, in milliseconds. */
export const LONGEST = 100 * 3_600_000;

/** Whether open groups of others have a place on the sheet. */
export function lists({ state, group }: GroupBuyView): boolean {
  return !group || ["full", "closed", "expired", "cancelled", "left"].includes(state);
}

/** The groups whose time is counted. */
export function clocked(view: GroupBuyView): Group[] {
  const { group, mine } = view;
  return [...(group?.status === "open" ? [group] : []), ...(lists(view) ? (mine?.open ?? []) : [])];
}
