import { contenderOf, figure, measureOf, timesOurs, told } from "../report/figures.ts";
import type { Words } from "../report/words.ts";
import { PLAIN } from "./measures.ts";
import type { Result } from "../result.ts";
import { median } from "../statistics.ts";

const BEHIND = "Campaign Kit’s API behind nginx";

const hasNginx = (result: Result) => measureOf(result, "whole-rate").contenders.some(({ name }) => name === BEHIND);

export const words: Words = {
  title: "Reading a campaign",
  question: "What does it cost to tell everybody what is on offer?",
  summary: ["whole-rate", "unchanged-rate"],
  how: ({ settings }) =>
    `The document of the seeded campaign, with all mechanics in seven languages, is read by ${settings["readers"]} readers, each again and again, over connections that stay open: whole and compressed, and by readers who have it
already and ask with \`If-None-Match\`. By the API as it is, on the embedded database; through [nginx as we propose it](../apps/api/deploy/nginx.conf) in front of it, where nginx was found; and, as a mark
of what is possible, the same answers from Node’s own HTTP server in six lines. The ways take turns, ${settings["rounds"]} rounds of ${settings["seconds"]} s.`,
  meaning: (result) =>
    `A process told the whole document ${figure(median(contenderOf(measureOf(result, "whole-rate")).values))} times a second, each ${told(result, "whole-bytes")} on the wire; who has it already is told so in
${told(result, "unchanged-bytes")}. The database is asked once a second, however many read.${
      hasNginx(result)
        ? ` Behind nginx the API’s processor has next to nothing of it (${told(result, "whole-processor", BEHIND)} a read): it is asked when the copy is two seconds old.`
        : ""
    } Put a cache in front, and the crowd that looks costs the API nothing.`,
  limit: (result) =>
    `Node’s own HTTP server, with the same answer ready in memory, is ${timesOurs(result, "whole-rate", PLAIN)} times as fast. The difference is routing, limits, headers and the request’s id. Where the readers took
a whole core (the last tables), they were the limit and not the server.`,
  loses: () => "",
  shown: [
    { measure: "whole-rate", as: "both" },
    { measure: "whole-processor", as: "table" },
    { measure: "whole-p99", as: "table" },
    { measure: "whole-bytes", as: "table" },
    { measure: "whole-load", as: "table" },
    { measure: "unchanged-rate", as: "both" },
    { measure: "unchanged-processor", as: "table" },
    { measure: "unchanged-bytes", as: "table" },
    { measure: "unchanged-load", as: "table" },
  ],
};
