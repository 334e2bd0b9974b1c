import type { MockApi } from "@campaign-kit/mocks";
import type { ChallengeSolver } from "@campaign-kit/sdk";
import type { StoryContext } from "@storybook/web-components-vite";
import { expect, fn, type queries, waitFor, within } from "storybook/test";

/** What a story plays with: the element, what a shopper finds in it, and the server behind it. */
export interface Stage<Widget> {
  widget: Widget;
  paper: ReturnType<typeof within<typeof queries>>;
  api: MockApi;
  /** Another shopper, or none, has signed in. */
  signIn: (shopper: MockApi["shopper"]) => void;
  /** Holds the page's proofs back until it is called. */
  holdProofs: () => () => void;
  button: (name: string | RegExp) => Promise<HTMLElement>;
  says: (text: string | RegExp) => Promise<void>;
  comesTo: (state: string) => Promise<void>;
  announces: (text: string | RegExp) => Promise<void>;
}

/** Sets the stage for a story's one element of this tag. */
export function stage<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { canvasElement, loaded }: Pick<StoryContext, "canvasElement" | "loaded">,
): Stage<HTMLElementTagNameMap[Tag]> {
  const widget = canvasElement.querySelector(tag)!;
  const paper = within(widget.shadowRoot as unknown as HTMLElement);
  const campaign = loaded["campaign"] as {
    api: MockApi;
    client: { identityChanged(): void };
    challengeSolver: ChallengeSolver;
  };
  return {
    widget,
    paper,
    api: campaign.api,
    signIn: (shopper) => {
      campaign.api.shopper = shopper;
      campaign.client.identityChanged();
    },
    holdProofs: () => {
      const { promise: held, resolve } = Promise.withResolvers<undefined>();
      const solve = campaign.challengeSolver;
      campaign.challengeSolver = (...challenge) => held.then(() => solve(...challenge));
      return () => resolve(undefined);
    },
    button: (name) => waitFor(() => paper.getByRole("button", { name }), { timeout: 5000 }),
    says: (text) => waitFor(() => expect(paper.getAllByText(text)[0]).toBeVisible(), { timeout: 15_000 }),
    comesTo: (state) => waitFor(() => expect(widget.matches(`:state(${state})`)).toBe(true), { timeout: 15_000 }),
    announces: (text) => waitFor(() => expect(paper.getByRole("status")).toHaveTextContent(text), { timeout: 5000 }),
  };
}

/** Counts what goes to the server from now on. */
export function watchPosts(api: MockApi): Request[] {
  const posts: Request[] = [];
  const answer = api.fetch.bind(api);
  api.fetch = (request) => {
    if (request.method === "POST") posts.push(request);
    return answer(request);
  };
  return posts;
}

/** Lets the device be without a network until it is called again. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
  return () => {
    Reflect.deleteProperty(navigator, "onLine");
    window.dispatchEvent(new Event("online"));
  };
}

/** Hears an event of the page. */
export function heard<Type extends keyof HTMLElementEventMap>(widget: HTMLElement, type: Type) {
  const listener = fn<(event: HTMLElementEventMap[Type]) => void>();
  widget.addEventListener(type, listener);
  return listener;
}
