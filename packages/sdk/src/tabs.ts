import { campaignKey, type PrivatePart, type Scope } from "./keys.ts";

/** Tells the shop's other tabs what to read anew: names of parts, never data. */
export function createTabs(scope: Scope, heard: (parts: PrivatePart[]) => void) {
  let channel: BroadcastChannel | undefined;
  const open = () => {
    if (channel || typeof BroadcastChannel === "undefined") return;
    channel = new BroadcastChannel(campaignKey(scope).join(" "));
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (Array.isArray(data)) heard(data.filter((part): part is PrivatePart => part === "me" || part === "wallet"));
    };
    // In Node an open channel keeps the process alive.
    (channel as { unref?: () => void }).unref?.();
  };
  return {
    open,
    tell(parts: PrivatePart[]) {
      open();
      channel?.postMessage(parts);
    },
    close() {
      channel?.close();
      channel = undefined;
    },
  };
}
