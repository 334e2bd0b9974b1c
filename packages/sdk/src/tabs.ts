import type { PersonalPart } from "./keys.ts";

/** Tells the shop's other tabs what to read anew: names of parts, never data. */
export function createTabs(name: string, heard: (parts: PersonalPart[]) => void) {
  let channel: BroadcastChannel | undefined;
  function open() {
    if (channel || typeof window === "undefined") return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<PersonalPart[]>) => heard(data);
  }
  return {
    open,
    tell(parts: PersonalPart[]) {
      open();
      channel?.postMessage(parts);
    },
    close() {
      channel?.close();
      channel = undefined;
    },
  };
}
