import type {
  ChanceResult,
  Draw,
  DrawList,
  DrawResult,
  LuckyDrawModule,
  LuckyDrawView,
  ProvenDraw,
} from "@campaign-kit/sdk";
import { FakeModule } from "./fake-module.ts";

const never = () => new Promise<never>(() => undefined);

/** Draws that a test shows, asks and answers. */
export class FakeLuckyDraw extends FakeModule<LuckyDrawView> implements LuckyDrawModule {
  /** What was asked, in words: "draw wheel", "share wheel link", "reveal wheel …". */
  readonly asked: string[] = [];
  /** How the next asked end. */
  onDraw: () => Promise<DrawResult> = never;
  onChance: () => Promise<ChanceResult> = never;
  draws: ProvenDraw[] | Error = [];

  draw = (activity: string): Promise<DrawResult> => this.#ask(this.onDraw, "draw", activity);
  share = (activity: string, target: string): Promise<ChanceResult> =>
    this.#ask(this.onChance, "share", activity, target);
  buyChance = (activity: string): Promise<ChanceResult> => this.#ask(this.onChance, "buy", activity);
  reveal = (activity: string, draw: string): Promise<Draw> => this.#ask(never, "reveal", activity, draw);
  getDraws = (activity: string): Promise<DrawList> =>
    this.#ask(
      async () => {
        if (this.draws instanceof Error) throw this.draws;
        return { now: "2026-11-09T01:52:30.000Z", draws: this.draws };
      },
      "list",
      activity,
    );

  #ask<Answer>(answer: () => Promise<Answer>, ...asked: string[]): Promise<Answer> {
    this.asked.push(asked.join(" "));
    return answer();
  }
}
