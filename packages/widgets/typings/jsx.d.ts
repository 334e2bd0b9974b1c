/** The elements in React's JSX: `import type {} from "@campaign-kit/widgets/jsx"`, once in a project. */
import type { HTMLAttributes, RefAttributes } from "react";
import type { CampaignElements } from "./elements.js";

/** `onCampaign-claimed` is `oncampaign-claimed`: React takes the event's name as it is written. */
type Misspelled<Listeners> = {
  [Name in keyof Listeners as Name extends `on${infer Event}` ? `on${Capitalize<Event>}` : never]?: never;
};

type Own<Entry extends CampaignElements[keyof CampaignElements]> = Entry["properties"] &
  Entry["attributes"] &
  Entry["listeners"] &
  Misspelled<Entry["listeners"]>;

type JsxElements = {
  [Tag in keyof CampaignElements]: Own<CampaignElements[Tag]> &
    Omit<HTMLAttributes<CampaignElements[Tag]["element"]>, keyof Own<CampaignElements[Tag]>> &
    RefAttributes<CampaignElements[Tag]["element"]>;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends JsxElements {}
  }
}
