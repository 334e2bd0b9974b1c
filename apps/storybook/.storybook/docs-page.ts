import { GLOBALS_UPDATED, UPDATE_GLOBALS } from "storybook/internal/core-events";
import { addons } from "storybook/preview-api";

// A docs page shows each story in a frame of its own, which the toolbar does not reach: the frame follows its page.
type Page = Window & {
  __STORYBOOK_PREVIEW__?: { storyStoreValue?: { userGlobals: { get(): Record<string, unknown> } } };
  __STORYBOOK_ADDONS_CHANNEL__?: ReturnType<typeof addons.getChannel>;
};

const page = window.parent as Page;
const framed = page !== window && page.__STORYBOOK_PREVIEW__ !== undefined;

/** The toolbar's values on the docs page around this story; nothing where there is none. */
export function globalsOfDocsPage(): Record<string, unknown> {
  return framed ? (page.__STORYBOOK_PREVIEW__?.storyStoreValue?.userGlobals.get() ?? {}) : {};
}

/** Hands on what the toolbar says from now on. */
export function followDocsPage(): void {
  if (!framed) return;
  const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
  const follow = ({ globals }: { globals: Record<string, unknown> }) => {
    addons.getChannel().emit(UPDATE_GLOBALS, { globals });
  };
  channel?.on(GLOBALS_UPDATED, follow);
  window.addEventListener("pagehide", () => channel?.off(GLOBALS_UPDATED, follow));
}
