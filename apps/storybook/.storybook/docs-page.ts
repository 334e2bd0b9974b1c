interface Preview {
  storyStoreValue?: { userGlobals: { get(): Record<string, unknown> } };
}

/**
 * The toolbar's values, where this story stands in a docs page: each story there has a frame of its own, which the toolbar
 * does not reach. The page draws its frames anew when a value changes. Nothing where there is no such page.
 */
export function globalsOfDocsPage(): Record<string, unknown> {
  const page = window.parent as Window & { __STORYBOOK_PREVIEW__?: Preview };
  if (page === window) return {};
  return page.__STORYBOOK_PREVIEW__?.storyStoreValue?.userGlobals.get() ?? {};
}
