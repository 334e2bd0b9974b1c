/**
 * Loads a widget's definition when its tag nears the window, and the provider's as soon as it is in the page: it is what
 * starts to read. For a script tag; a bundler makes one chunk a widget of it.
 */
const definitions: Record<string, () => Promise<unknown>> = {
  "campaign-provider": () => import("./provider/define.ts"),
  "campaign-countdown": () => import("./countdown/define.ts"),
  "campaign-coupon": () => import("./coupon/define.ts"),
  "campaign-check-in": () => import("./check-in/define.ts"),
  "campaign-group-buy": () => import("./group-buy/define.ts"),
  "campaign-lucky-draw": () => import("./lucky-draw/define.ts"),
};

type Observe = (root: Document | ShadowRoot | Element) => void;

function start(): Observe {
  const undefinedTags = Object.keys(definitions)
    .map((tag) => `${tag}:not(:defined)`)
    .join();
  const loading = new Set<string>();
  const failed = new Set<string>();

  const load = (tag: string): void => {
    if (loading.has(tag)) return;
    loading.add(tag);
    failed.delete(tag);
    definitions[tag]!().catch((error: unknown) => {
      console.error(error);
      loading.delete(tag);
      failed.add(tag);
      addEventListener("online", again, { once: true });
    });
  };
  const again = (): void => failed.forEach((tag) => load(tag));

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (target.matches(":defined")) near.unobserve(target);
        else if (isIntersecting) load(target.localName);
      }
    },
    { rootMargin: "600px" },
  );

  const find = (node: Node): void => {
    if (node instanceof Element && node.matches(undefinedTags)) found(node);
    (node as Partial<ParentNode>).querySelectorAll?.(undefinedTags).forEach(found);
  };
  const found = (element: Element): void => {
    if (element.localName === "campaign-provider") load(element.localName);
    else near.observe(element);
  };
  const added = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(find);
  });

  const observe: Observe = (root) => {
    find(root);
    added.observe(root, { childList: true, subtree: true });
  };
  observe(document);
  return observe;
}

const page = globalThis as Record<symbol, Observe | undefined>;
const key = Symbol.for("campaign-kit.observe");

/** Also looks for widgets in there: in a shadow root, which the page's own look does not reach. */
export const observe: Observe = (page[key] ??= typeof document === "undefined" ? () => undefined : start());
