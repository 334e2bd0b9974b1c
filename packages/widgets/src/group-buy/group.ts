import type { Group, GroupBuyView, GroupMember, GroupResult } from "@campaign-kit/sdk";
import type { TemplateResult } from "lit";
import type { Deed, Note } from "../internal/activity-element.ts";
import { list } from "../internal/format.ts";
import { translate } from "../internal/localize.ts";
import { nameIn } from "../internal/name.ts";
import { shareAddress } from "../internal/share-address.ts";
import {
  CampaignGroupErrorEvent,
  CampaignGroupJoinedEvent,
  CampaignGroupJoinRequestEvent,
  CampaignGroupLeaveRequestEvent,
  CampaignGroupLeftEvent,
} from "./group-buy.events.ts";
import type { GroupBuyWords } from "./group-buy.messages.ts";
import type { GroupBuyDrawing } from "./drawing.ts";
import { faceOf, refusalOf } from "./group-face.ts";
import { english, type GroupWords } from "./group.messages.ts";
import { type GroupDrawing, groupSheet, rows } from "./group.template.ts";
import { Invite } from "./invite.ts";

export { groupStyles as styles } from "./group.styles.ts";

/** What the element does for its groups. */
export interface GroupHost {
  dispatchEvent: (event: Event) => boolean;
  /** Draws anew. Settles once that is done. */
  update: () => Promise<unknown>;
  speak: (text: string | undefined) => void;
  find: (selector: string) => HTMLElement | null;
  ask: (event: MouseEvent, deed: Deed<GroupResult>) => void;
}

/** What is drawn beside what an offer is drawn from. */
export interface GroupMore {
  inviteHref: string | undefined;
  /** What that is resolved against. */
  base: string;
  orderHref: string | undefined;
}

const nobody: ReadonlySet<GroupMember> = new Set();

/** Groups and the people in them: a part of its own, which is loaded with the first group that is to be shown. */
export class Groups {
  readonly #host: GroupHost;
  readonly #invite: Invite;
  #view: GroupBuyView = { state: "loading" };
  #say: GroupWords | undefined;
  #locale = "en";
  /** What was shown before. */
  #known: GroupBuyView = this.#view;
  #arrived = nobody;

  constructor(host: GroupHost) {
    this.#host = host;
    this.#invite = new Invite(host);
  }

  /** Takes what is shown. */
  show(view: GroupBuyView, say: GroupBuyWords, locale: string): void {
    const words = translate("groupBuyGroup", english, locale);
    if (words) this.#say = { ...say, ...words };
    this.#view = view;
    this.#locale = locale;
    this.#invite.group = view.state === "open" ? view.group : undefined;
  }

  /** Who came since it was looked at last, and what the group has come to: what is to be said of that. */
  look(): string | undefined {
    const [before, view, say] = [this.#known, this.#view, this.#say];
    const [known, group] = [before.group, view.group];
    this.#known = view;
    if (group === known) return undefined;
    this.#arrived = nobody;
    if (before.state !== "open" || !known || !say || group?.id !== known.id) return undefined;
    // Members have no ids: those who were there are known by their avatars and names.
    const key = ({ avatar, nickname }: GroupMember) => `${String(avatar)} ${nickname ?? ""}`;
    const there = new Set(known.members.map(key));
    const came = group.members.filter((member) => !there.has(key(member)));
    this.#arrived = new Set(came);
    if (view.state === "left" || (!came.length && view.state === before.state)) return undefined;
    const names = came.map(({ nickname }) => nameIn(nickname, this.#locale) ?? say.member);
    const joined = names.length ? `${say.joined(list(this.#locale, names))} ` : "";
    return joined + faceOf(view, say, this.#locale).title;
  }

  /** What is said of what was pressed: that it is on its way, or where the shopper's group stands by it. */
  get outcome(): string | undefined {
    const [{ state, intent }, say] = [this.#view, this.#say];
    if (!say) return undefined;
    if (intent) return { open: say.starting, join: say.joining, leave: say.leaving }[intent.action];
    return ["open", "completed", "left"].includes(state) ? faceOf(this.#view, say, this.#locale).title : undefined;
  }

  /** What the server's reason says to a shopper. `refused`: a code that came in answer to what was pressed. */
  refusal(refused: string | undefined): Note | undefined {
    const [{ state, intent }, say] = [this.#view, this.#say];
    if (!say || (intent && intent.state !== "failed")) return undefined;
    const text =
      intent?.action === "leave" && intent.outcome !== "open" ? say.notLeft : refusalOf(intent?.reason ?? refused, say);
    return text && (intent ?? state !== "open") ? { icon: "alert", text } : undefined;
  }

  /** The sheet of a group. Nothing while its words are on their way. */
  render(drawing: GroupBuyDrawing, { inviteHref, base, orderHref }: GroupMore): TemplateResult | undefined {
    const id = encodeURIComponent(drawing.view.group?.id ?? "");
    const link = (): string | undefined => inviteHref && shareAddress(inviteHref.replace("{group}", id), base);
    const d = this.#drawing(drawing, orderHref, () => d && this.#invite.draw(d, link(), this.#leave));
    return d && groupSheet(d);
  }

  rows(drawing: GroupBuyDrawing): unknown {
    const d = this.#drawing(drawing);
    return d && rows(d);
  }

  #drawing(d: GroupBuyDrawing, orderHref?: string, invite: () => unknown = () => undefined): GroupDrawing | undefined {
    const say = this.#say;
    if (!say) return undefined;
    const face = faceOf(d.view, say, d.locale);
    return { ...d, say, face, arrived: this.#arrived, orderHref, join: this.#join, invite };
  }

  #join =
    ({ activity, id }: Group) =>
    (event: MouseEvent): void =>
      this.#host.ask(event, {
        request: new CampaignGroupJoinRequestEvent(activity, id),
        run: ({ groupBuy }) => groupBuy.join(activity, id),
        done: (result) => new CampaignGroupJoinedEvent(activity, result),
        failed: (error) => new CampaignGroupErrorEvent(activity, "join", error, id),
      });

  #leave =
    ({ activity, id }: Group) =>
    (event: MouseEvent): void =>
      this.#host.ask(event, {
        request: new CampaignGroupLeaveRequestEvent(activity, id),
        run: ({ groupBuy }) => groupBuy.leave(activity, id),
        done: (result) => new CampaignGroupLeftEvent(activity, result),
        failed: (error) => new CampaignGroupErrorEvent(activity, "leave", error, id),
      });
}
