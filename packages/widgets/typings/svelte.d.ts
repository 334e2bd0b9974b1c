/** The elements in Svelte's templates: `import type {} from "@campaign-kit/widgets/svelte"`, once in a project. */
import type { HTMLAttributes } from "svelte/elements";
import type { CampaignElements } from "./elements.js";

type Own<Entry extends CampaignElements[keyof CampaignElements]> = Entry["properties"] &
  Entry["attributes"] &
  Entry["listeners"];

type SvelteElements = {
  [Tag in keyof CampaignElements]: Own<CampaignElements[Tag]> &
    Omit<HTMLAttributes<CampaignElements[Tag]["element"]>, keyof Own<CampaignElements[Tag]>>;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements extends SvelteElements {}
}
