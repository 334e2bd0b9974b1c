import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The browser that the checks run in: the one at CHROMIUM_PATH, else an installed Chrome or Chromium, else Playwright's own,
 * else Debian's package where this is Debian and we may install.
 */

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

// The sandbox needs rights that containers do not give; the rest keeps the browser from calling home.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

function installed() {
  const asked = process.env["CHROMIUM_PATH"];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, but there is no file.`);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

let found;

/** How to launch the browser that the checks use, for Playwright. */
export function launchOptions() {
  found ??= installed();
  if (!found) throw new Error("No Chromium found. Run `npm test` at the root once, or set CHROMIUM_PATH.");
  return { executablePath: found, args };
}

/** Finds a Chromium or installs one, and says what it does. */
export async function ensureBrowser(say = console.log) {
  const present = installed() ?? (await playwrightsOwn());
  if (present) {
    say(`browser: ${present}`);
    return (found = present);
  }
  say("browser: none found, asking Playwright to download one");
  run("pnpm", ["exec", "playwright", "install", "chromium-headless-shell"]);
  const downloaded = await playwrightsOwn();
  if (downloaded) return (found = downloaded);

  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("browser: installing Debian's chromium");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    const packaged = installed();
    if (packaged) return (found = packaged);
  }
  throw new Error("No Chromium can be had here. Install Chrome or Chromium, or set CHROMIUM_PATH to one.");
}

function run(command, words) {
  spawnSync(command, words, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}
