import { z } from "@hono/zod-openapi";
import { LocalizedText } from "./text.ts";
import { Instant } from "./time.ts";

/** The phases of a campaign, in their order. */
export const PhaseId = z.enum(["warmup", "peak", "encore"]).openapi("PhaseId");
export type PhaseId = z.infer<typeof PhaseId>;

/** Where a campaign stands: before its first phase, in one of them, or over. */
export const CampaignStage = z.enum(["upcoming", "warmup", "peak", "encore", "ended"]).openapi("CampaignStage");
export type CampaignStage = z.infer<typeof CampaignStage>;

export const phaseExample = {
  id: "peak" as const,
  name: { en: "Peak", "zh-CN": "爆发期" },
  startsAt: "2026-11-10T16:00:00.000Z",
  endsAt: "2026-11-13T16:00:00.000Z",
};

export const Phase = z
  .object({
    id: PhaseId,
    name: LocalizedText,
    hint: LocalizedText.optional().openapi({ description: "What there is to do in it, in a few words." }),
    startsAt: Instant,
    endsAt: Instant.openapi({ description: "The first instant after the phase." }),
  })
  .openapi("Phase", { example: phaseExample });
export type Phase = z.infer<typeof Phase>;
