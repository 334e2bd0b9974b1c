import { isPage } from "./environment.ts";

/** Tells the shop's other tabs which query key is out of date, and nothing else: data never leaves the tab. */
export function createTabs(name: string, heard: (key: readonly string[]) => void) {
  let channel: BroadcastChannel | undefined;
  function open() {
    // A browser may have none, and then the tabs hear nothing of each other.
    if (channel || !isPage || !("BroadcastChannel" in window)) return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => heard(data);
  }
  return {
    open,
    tell: (key: readonly string[]) => {
      open();
      channel?.postMessage(key);
    },
    close: () => {
      channel?.close();
      channel = undefined;
    },
  };
}
