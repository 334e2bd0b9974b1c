import type { CampaignClient, Draw, LuckyDrawView, Prize } from "@campaign-kit/sdk";
import type { TemplateResult } from "lit";
import type { Deed, Note } from "../internal/activity-element.ts";
import type { CampaignLuckyDraw } from "./lucky-draw.ts";
import type { LuckyDrawWords } from "./lucky-draw.messages.ts";

/** What is told, in which words, and for whom. */
export interface Reader {
  view: LuckyDrawView;
  say: LuckyDrawWords;
  locale: string;
}

/** How a board looks and moves. */
export interface Look {
  /** The prizes as they lie on the board, each once or more often. */
  places: (prizes: readonly Prize[]) => readonly Prize[];
  draw: (prizes: readonly Prize[], reader: Reader, press: TemplateResult) => TemplateResult;
  /** The transform of what moves, for it to show one of so many places. */
  at: (place: number, count: number, rtl: boolean) => string;
  /** The way from one place to another. */
  turn: (from: number, to: number, count: number, rtl: boolean) => Keyframe[];
}

/** What can be opened below the board. */
export type Door = "odds" | "myPrizes" | "check" | "winners";

/** What a lucky draw is drawn from, and what is done for what is pressed in it. */
export interface Drawing extends Reader {
  host: CampaignLuckyDraw;
  /** The activity, by id. */
  id: string;
  /** The board; nothing while it is on its way, or where it cannot be had. */
  look: Look | null | undefined;
  /** The draw whose slip is shown, and whether it has just come. */
  draw: Draw | undefined;
  fresh: boolean;
  turning: boolean;
  pending: boolean;
  /** A draw is on its way. */
  drawing: boolean;
  trouble: Note | undefined;
  news: Note | undefined;
  /** Milliseconds until it opens. */
  opensIn: number;
  door: Door | undefined;
  panel: unknown;
  /** Whom the shopper's own draws are asked of; nobody where the element is fed by data alone. */
  client: CampaignClient | undefined;

  press: (event: MouseEvent) => void;
  retry: (event: MouseEvent) => void;
  open: (door: Door) => void;
  close: (event: KeyboardEvent) => void;
  act: <Result>(event: MouseEvent, deed: Deed<Result>) => Promise<Result | undefined>;
  /** What is said in place of a label while it waits. */
  waiting: (asking: string) => unknown;
  signIn: (label: string) => TemplateResult;
  /** Shows and says something; takes it back. */
  tell: (note: Note | undefined) => void;
}

/** Without a prize. */
export const isThanks = ({ reward }: Draw): boolean => reward.type === "thanks";
