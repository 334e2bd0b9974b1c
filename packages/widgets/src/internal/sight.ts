/** Tells widgets whether they are seen. One observer serves the page, and none is there where no widget is. */
interface Widget extends Element {
  seen: boolean;
  requestUpdate(): void;
}

const widgets = new Set<Element>();
let observer: IntersectionObserver | undefined;

/** Keeps the widget's `seen` true while it is in the window or near it, until it has left the page. */
export function look(widget: Widget): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        // What has no box itself may be seen all the same: `display: contents`.
        (target as Widget).seen = isIntersecting || !boundingClientRect.height;
        (target as Widget).requestUpdate();
      }
    },
    { rootMargin: "5%" },
  );
  if (widget.isConnected) {
    widgets.add(widget);
    observer.observe(widget);
  } else {
    widgets.delete(widget);
    observer.unobserve(widget);
    if (!widgets.size) observer.disconnect();
  }
}
