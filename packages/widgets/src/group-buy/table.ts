import type { GroupMember } from "@campaign-kit/sdk";
import { html, nothing, svg, type TemplateResult } from "lit";
import { flagIcon, plusIcon } from "../internal/icons.ts";
import type { GroupBuyWords } from "./group-buy.messages.ts";

/** Most seats that are drawn; of more, the table says how many. */
const DRAWN = 8;

/** A table, seen from above. */
export interface Table {
  members: readonly GroupMember[];
  /** How many seats it has, taken or free. */
  seats: number;
  /** One of the free ones is offered to the reader. */
  yours: boolean;
  /** Those who came while the reader looked on. */
  arrived: ReadonlySet<GroupMember>;
  /** What lies on it. */
  top: unknown;
}

export function tableOf({ members, seats, yours, arrived, top }: Table, say: GroupBuyWords, locale: string) {
  const drawn = seats <= DRAWN;
  return html`<div class="table ${drawn ? `by-${String(Math.ceil(seats / 2))}` : ""}" part="table">
    <div class="top">${top}</div>
    ${
      drawn
        ? html`<ol class="seats">
            ${members.map(
              (member) =>
                html`<li>
                  ${seatOf(member, say, locale, arrived.has(member))}
                  <span class="visually-hidden"
                    >${member.you ? say.you : (member.nickname ?? say.member)}${
                      member.leader ? `, ${say.leader}` : nothing
                    }</span
                  >
                </li>`,
            )}
            ${Array.from({ length: seats - members.length }, (_, index) => freeSeat(say, yours && !index))}
          </ol>`
        : nothing
    }
  </div>`;
}

function freeSeat(say: GroupBuyWords, yours: boolean): TemplateResult {
  return html`<li>
    <span class="seat ${yours ? "yours" : "empty"}" part="seat" aria-hidden="true"
      >${yours ? html`<span>${say.you}</span>` : plusIcon()}</span
    >
    <span class="visually-hidden">${yours ? say.yourSeat : say.freeSeat}</span>
  </li>`;
}

/** A taken seat: an initial, or a mark of one's own. What it says is said beside it. */
export function seatOf(
  { nickname, avatar, leader, you }: GroupMember,
  say: GroupBuyWords,
  locale: string,
  arrives = false,
): TemplateResult {
  return html`<span class="seat ${you ? "you" : ""} ${arrives ? "arrives" : ""}" part="seat" aria-hidden="true"
    >${you ? html`<span>${say.you}</span>` : nickname ? html`<span>${initialOf(nickname, locale)}</span>` : markOf(avatar)}${
      leader ? html`<span class="flag">${flagIcon()}</span>` : nothing
    }</span
  >`;
}

/** The first letter, as a reader of any script sees one. */
export function initialOf(nickname: string, locale: string): string {
  const [first] = new Intl.Segmenter(locale).segment(nickname.trim());
  return first?.segment.toLocaleUpperCase(locale) ?? "";
}

/** A seal of eight rays, long or short: one of 256. */
function markOf(avatar: number): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24">
    ${Array.from(
      { length: 8 },
      (_, ray) => svg`<path d=${(avatar >> ray) & 1 ? "M12 9V3" : "M12 9V7.5"} transform="rotate(${ray * 45} 12 12)"/>`,
    )}
  </svg>`;
}
