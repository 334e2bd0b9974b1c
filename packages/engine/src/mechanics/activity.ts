import type { ActivityDefinition, CampaignDefinition } from "@campaign-kit/contract";
import type { LocalizedText, TimeWindow } from "@campaign-kit/contract";
import { openingAt, windowsOf, type Opening, type PhaseSpan, type Span } from "../rules/phase.ts";
import { instant } from "../time.ts";

/** What the activities of all mechanics have in common. */
export abstract class LiveActivity<Name extends ActivityDefinition["mechanic"]> {
  readonly mechanic: Name;
  readonly campaign: string;
  readonly id: string;
  readonly title: LocalizedText;
  readonly windows: readonly Span[];
  readonly #terms: LocalizedText | undefined;

  constructor(
    definition: Pick<ActivityDefinition, "id" | "title" | "terms" | "phases" | "opensAt" | "closesAt"> & {
      mechanic: Name;
    },
    campaign: Pick<CampaignDefinition, "id">,
    phases: readonly PhaseSpan[],
  ) {
    this.mechanic = definition.mechanic;
    this.campaign = campaign.id;
    this.id = definition.id;
    this.title = definition.title;
    this.#terms = definition.terms;
    this.windows = windowsOf(phases, {
      phases: definition.phases,
      opensAt: definition.opensAt === undefined ? undefined : Date.parse(definition.opensAt),
      closesAt: definition.closesAt === undefined ? undefined : Date.parse(definition.closesAt),
    });
  }

  /** Its intents are decided one after another … */
  get line(): string {
    return `${this.campaign}/${this.id}`;
  }

  /** … under its own lock. */
  get scope(): { campaign: string; activity: string } {
    return { campaign: this.campaign, activity: this.id };
  }

  opening(now: number): Opening {
    return openingAt(this.windows, now);
  }

  /** What the public document says of every activity. */
  protected head(): { mechanic: Name; id: string; title: LocalizedText; terms?: LocalizedText; windows: TimeWindow[] } {
    const { mechanic, id, title, windows } = this;
    return {
      mechanic,
      id,
      title,
      ...(this.#terms ? { terms: this.#terms } : {}),
      windows: windows.map(({ opensAt, closesAt }) => ({ opensAt: instant(opensAt), closesAt: instant(closesAt) })),
    };
  }
}
