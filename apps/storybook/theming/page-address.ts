/** The window whose address a reader sees: the book's, where the story stands in it, else the story's own. */
function seen(): Window {
  try {
    return window.parent.location.search.includes("path=/story/") ? window.parent : window;
  } catch {
    // Another site has framed it.
    return window;
  }
}

export const addressOfPage = (): Location => seen().location;

export function replaceFragment(fragment: string): void {
  const { history } = seen();
  history.replaceState(history.state, "", `#${fragment}`);
}
