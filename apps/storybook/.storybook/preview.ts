import { registerTranslation } from "@campaign-kit/widgets";
import "@campaign-kit/widgets/define";
import "@campaign-kit/widgets/themes/campaign.css";
import { setCustomElementsManifest, type Preview } from "@storybook/web-components-vite";
import { html } from "lit";
import { action } from "storybook/actions";
import { configure } from "storybook/test";
import { closeCampaign, openCampaign, type CampaignParameters, type StoryCampaign } from "./campaign.ts";
import { eventNames, manifest, tableOf } from "./manifest.ts";
import { globalsOfDocsPage } from "./docs-page.ts";
import { resetSurroundings, setSurroundings, type Surroundings } from "./surroundings.ts";
import { theme } from "./theme.ts";
import { takeViolations } from "./violations.ts";
import { pseudo, PSEUDO } from "../../../packages/widgets/test/pseudo-locale.ts";
import "../theming/indigo.css";
import "./preview.css";
import "./docs.css";

setCustomElementsManifest(manifest);
// Stories look into shadow roots, which cannot be printed along with what was not found there.
configure({ getElementError: (message) => new Error(message ?? "not found") });
resetSurroundings();
registerTranslation(PSEUDO, pseudo);

/** Tells the actions panel of every event: its own fields, not those that every event has. */
const reports = [...eventNames].map((name) => {
  const report = action(name);
  return [name, (event: Event) => void report(Object.fromEntries(Object.entries(event)))] as const;
});

const preview: Preview = {
  globalTypes: {
    theme: {
      description: "Theme",
      toolbar: {
        icon: "paintbrush",
        dynamicTitle: true,
        items: [
          { value: "base", title: "Base" },
          { value: "dark", title: "Dark" },
          { value: "festival", title: "Festival" },
          { value: "indigo", title: "Indigo", right: "made in Theming" },
        ],
      },
    },
    language: {
      description: "Language",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "en-GB", title: "English" },
          { value: "zh-CN", title: "简体中文" },
          { value: "zh-TW", title: "繁體中文" },
          { value: "ja", title: "日本語" },
          { value: "de", title: "Deutsch" },
          { value: "ru", title: "Русский" },
          { value: "ar", title: "العربية" },
          { value: PSEUDO, title: "Ƥšéûðö", right: "accented, 40 % longer" },
        ],
      },
    },
    direction: {
      description: "Direction",
      toolbar: {
        icon: "transfer",
        dynamicTitle: true,
        items: [
          { value: "auto", title: "As the language" },
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
    time: { description: "The server’s time, in milliseconds. Empty: the story’s own" },
  },
  initialGlobals: { theme: "base", language: "en-GB", direction: "auto", time: "", ...globalsOfDocsPage() },
  parameters: {
    layout: "fullscreen",
    a11y: { test: "error" },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      theme,
      extractArgTypes: tableOf,
      story: { inline: false, height: "220px" },
      source: { excludeDecorators: true },
    },
    options: {
      storySort: {
        order: [
          "Book",
          [
            "Start here",
            "Concepts",
            "Embedding",
            "By script tag",
            "Server rendering",
            "Own API",
            "Events and errors",
            "Languages",
            "Theming",
            "Accessibility",
            "Testing",
            "Troubleshooting",
            "Browsers",
            "Versions",
          ],
          "Frameworks",
          "Theming",
          ["Playground", "Themes", "Anatomy"],
          "Countdown",
          ["campaign-countdown", "*"],
          "Coupon",
          ["campaign-coupon", "*"],
          "Group buy",
          ["campaign-group-buy", "*"],
          "Lucky draw",
          ["campaign-lucky-draw", "*"],
          "Check-in",
          ["campaign-check-in", "*"],
          "Provider",
          "Recipes",
          "SDK",
          ["Client", "Actions and errors", "Queries and mutations", "Time"],
          "Backend",
          ["The contract", "Actions", "Waiting room", "Bots and challenges", "Fair draws", "Checking a server"],
        ],
      },
    },
  },
  loaders: [
    async ({ id, globals, parameters }) => {
      const campaign = parameters["campaign"] as CampaignParameters | undefined;
      return campaign ? { campaign: await openCampaign(id, Number(globals["time"]) || undefined, campaign) } : {};
    },
  ],
  beforeEach: ({ canvasElement, globals }) => {
    setSurroundings(globals as unknown as Surroundings);
    for (const [name, report] of reports) canvasElement.addEventListener(name, report);
    return () => {
      for (const [name, report] of reports) canvasElement.removeEventListener(name, report);
      closeCampaign();
      resetSurroundings();
    };
  },
  afterEach: async () => {
    const violations = await takeViolations();
    if (violations.length > 0) throw new Error(`Against the strict policy:\n${violations.join("\n")}`);
  },
  decorators: [
    (story, { loaded, parameters }) => {
      const campaign = loaded["campaign"] as StoryCampaign | undefined;
      const around = campaign && (parameters["campaign"] as CampaignParameters).provider !== false;
      return around
        ? html`<campaign-provider .client=${campaign.client}>${story()}</campaign-provider>`
        : html`${story()}`;
    },
  ],
};
export default preview;
