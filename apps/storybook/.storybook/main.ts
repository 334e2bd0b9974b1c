import type { StorybookConfig } from "@storybook/web-components-vite";
import remarkGfm from "remark-gfm";
import { reference } from "./reference.ts";
import { tableHeads } from "./table-heads.ts";

const config: StorybookConfig = {
  framework: "@storybook/web-components-vite",
  stories: [
    "../docs/**/*.mdx",
    "../theming/*.stories.ts",
    "../../../packages/widgets/src/**/*.stories.ts",
    "./*.stories.ts",
  ],
  addons: [
    // Tables in Markdown.
    {
      name: "@storybook/addon-docs",
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm], rehypePlugins: [tableHeads] } } },
    },
    "@storybook/addon-a11y",
    "@storybook/addon-vitest",
  ],
  staticDirs: ["../public", { from: "../node_modules/msw/lib/mockServiceWorker.js", to: "/mockServiceWorker.js" }],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), reference()],
    resolve: { ...vite.resolve, dedupe: ["lit", "lit-html", "lit-element", "@lit/reactive-element"] },
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};
export default config;
