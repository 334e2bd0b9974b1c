import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, LitElement, type TemplateResult } from "lit";
import { expect, waitFor } from "storybook/test";
import { takeViolations } from "./violations.ts";

/** No story to look at: it proves that a test run sees what a widget would do against the strict policy. */
const meta: Meta = { title: "Policy", tags: ["!dev", "!autodocs"] };
export default meta;

class PlantedElement extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }
}
if (!customElements.get("planted-element")) customElements.define("planted-element", PlantedElement);

class PlantedTemplate extends LitElement {
  protected override render(): TemplateResult {
    return html`<p style="color: red">…</p>
      <p style=${"color: red"}>…</p>`;
  }
}
if (!customElements.get("planted-template")) customElements.define("planted-template", PlantedTemplate);

/** By what is reported of each. */
const planted: Record<string, (element: HTMLElement) => unknown> = {
  "trusted-types-sink ShadowRoot innerHTML": ({ shadowRoot }) => (shadowRoot!.innerHTML = "<p>…</p>"),
  "trusted-types-sink Element insertAdjacentHTML": (element) => element.insertAdjacentHTML("beforeend", "<p>…</p>"),
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  "script-src eval": () => new Function("return 1"),
  "style-src-attr inline": (element) => element.setAttribute("style", "color: red"),
  "style-src-elem inline": ({ shadowRoot }) => {
    const style = document.createElement("style");
    style.textContent = "p { color: red }";
    shadowRoot!.append(style);
  },
  "img-src data": ({ shadowRoot }) => {
    const image = document.createElement("img");
    image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    shadowRoot!.append(image);
  },
};

export const ByAnElement: StoryObj = {
  render: () => html`<main></main>`,
  play: async ({ canvasElement }) => {
    for (const [report, plant] of Object.entries(planted)) {
      const element = document.createElement("planted-element");
      canvasElement.querySelector("main")!.append(element);
      plant(element);
      let seen = "";
      await waitFor(async () => expect((seen += (await takeViolations()).join("\n"))).toContain(report));
      element.remove();
    }
  },
};

export const ByATemplate: StoryObj = {
  render: () => html`<planted-template></planted-template>`,
  play: async () => {
    const inline = expect.stringMatching(/^style-src-attr inline .*lit-html/) as string;
    await expect(await takeViolations()).toEqual([inline, inline]);
  },
};
