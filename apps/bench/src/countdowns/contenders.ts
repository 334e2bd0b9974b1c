/** A page of countdowns: `contenders/<file>.ts`. */
export interface CountdownPage {
  file: string;
  name: string;
  /** Whose versions are told. */
  packages: readonly string[];
  /** How it shows how much is left, in words. */
  shows: string;
  /** A mark of what is possible, and no countdown. */
  limit?: true;
}

export const OURS = "Campaign Kit";
/** The same, by the clock of a server. */
export const CLIENT = "Campaign Kit, by a client's clock";

export const pages: readonly CountdownPage[] = [
  { file: "campaign-kit", name: OURS, packages: ["@campaign-kit/widgets", "lit"], shows: "cells with figures" },
  { file: "campaign-kit-client", name: CLIENT, packages: ["@campaign-kit/sdk"], shows: "cells with figures" },
  { file: "vant", name: "vant CountDown", packages: ["vant", "vue"], shows: "a line of text" },
  { file: "react-countdown", name: "react-countdown", packages: ["react-countdown", "react"], shows: "a line of text" },
  { file: "easytimer", name: "easytimer.js", packages: ["easytimer.js"], shows: "a line of text" },
];

/** What any page takes that shows so many texts and changes some of them. Its processor time alone is measured. */
export const PLAIN: CountdownPage = {
  file: "plain",
  name: "Plain text that one timer changes",
  packages: [],
  shows: "a line of text",
  limit: true,
};
