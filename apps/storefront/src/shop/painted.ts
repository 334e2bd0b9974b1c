/** Resolves once something to read was painted; at once where nobody looks at the page, or the browser does not tell. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const told = PerformanceObserver.supportedEntryTypes.includes("paint");
    if (!told || document.visibilityState === "hidden") return resolve();
    const observer = new PerformanceObserver((entries) => {
      // An empty ground is painted before.
      if (!entries.getEntriesByName("first-contentful-paint").length) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: "paint", buffered: true });
  });
}
