/** Ours, for want of a library that does it: widgets that know nothing of each other, each of which asks for what it shows, and again every few seconds. */
import { api, campaign, show, token, widgets } from "./asked.ts";
import { EVERY } from "./every.ts";

const read = async (path: string, headers?: HeadersInit): Promise<Record<string, object>> =>
  (await fetch(`${api}/v1/campaigns/${campaign}${path}`, headers ? { headers } : {})).json() as Promise<
    Record<string, object>
  >;

widgets.forEach(({ activity }, index) => {
  const element = document.body.appendChild(document.createElement("div"));
  const update = async () => {
    const [{ phases }, { activities }] = await Promise.all([
      read(""),
      read("/me", { Authorization: `Bearer ${token}` }),
    ]);
    element.textContent = JSON.stringify(activity ? (activities as Record<string, object>)[activity] : phases);
    show(index);
  };
  void update();
  setInterval(() => void update(), EVERY);
});
