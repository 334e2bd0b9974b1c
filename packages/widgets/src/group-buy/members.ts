import type { GroupMember } from "@campaign-kit/sdk";
import { html, nothing, svg, type TemplateResult } from "lit";
import { icon } from "../internal/icons.ts";
import { nameIn, plainName } from "../internal/name.ts";
import type { GroupWords } from "./group.messages.ts";

const flag = svg`<path d="M7 20V5h10l-2.5 3.5L17 12H7"/>`;

/** The seats of those who are in a group. `arrived`: those who came while the reader looked on. */
export function takenSeats(
  members: readonly GroupMember[],
  arrived: ReadonlySet<GroupMember>,
  say: GroupWords,
  locale: string,
): TemplateResult[] {
  return members.map(
    (member) =>
      html`<li>
        ${seatOf(member, say, locale, arrived.has(member))}
        <span class="visually-hidden"
          >${member.you ? say.you : (nameIn(member.nickname, locale) ?? say.member)}${member.leader ? `, ${say.leader}` : nothing}</span
        >
      </li>`,
  );
}

/** A taken seat: an initial, or a mark of one's own. What it shows is said beside it. */
export function seatOf(
  { nickname, avatar, leader, you }: GroupMember,
  say: GroupWords,
  locale: string,
  arrives = false,
): TemplateResult {
  const name = plainName(nickname);
  const face = you ? say.you : name && initialOf(name, locale);
  return html`<span class="seat ${you ? "you" : ""} ${arrives ? "arrives" : ""}" part="seat" aria-hidden="true"
    >${face ? html`<span>${face}</span>` : markOf(avatar)}${
      leader ? html`<span class="flag">${icon(flag)}</span>` : nothing
    }</span
  >`;
}

/** The first letter, as a reader of any script sees one. */
export function initialOf(nickname: string, locale: string): string {
  const [first] = new Intl.Segmenter(locale).segment(nickname);
  return first?.segment.toLocaleUpperCase(locale) ?? "";
}

/** A seal of eight rays, long or short: one of 256. */
function markOf(avatar: number): TemplateResult {
  return html`<svg class="icon mark" viewBox="0 0 24 24">
    ${[...Array(8).keys()].map(
      (ray) => svg`<path d=${(avatar >> ray) & 1 ? "M12 9V3" : "M12 9V7.5"} transform="rotate(${ray * 45} 12 12)"/>`,
    )}
  </svg>`;
}
