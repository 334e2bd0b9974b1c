/** The elements in Vue's templates: `import type {} from "@campaign-kit/widgets/vue"`, once in a project. */
import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { CampaignElements } from "./elements.js";

type VueElements = {
  [Tag in keyof CampaignElements]: new () => CampaignElements[Tag]["element"] & {
    /** For the checker of templates alone: an element has no such field. */
    $props: Omit<HTMLAttributes, keyof CampaignElements[Tag]["properties"]> &
      CampaignElements[Tag]["properties"] &
      PublicProps;
    /** For the checker of templates alone: an element has no such field. */
    $emit: EmitFn<{
      [Name in keyof CampaignElements[Tag]["events"]]: (event: CampaignElements[Tag]["events"][Name]) => void;
    }>;
  };
};

declare module "vue" {
  interface GlobalComponents extends VueElements {}
}
