import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The nginx that the checks put in front of the API: the one at NGINX_PATH, else an installed one, else Debian's package. */

// Where packages put it: who is not root rarely has these on the path.
const places = ["/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"];

/** Where nginx is; nothing where there is none. */
export function findNginx() {
  const asked = process.env["NGINX_PATH"];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`NGINX_PATH is ${asked}, but there is no file.`);
  }
  return [...(process.env["PATH"] ?? "").split(delimiter), ...places]
    .map((folder) => join(folder, "nginx"))
    .find((path) => existsSync(path));
}

/** Finds nginx or installs it, and says what it does. Gives nothing where it cannot be had. */
export function ensureNginx(say = console.log) {
  if (!findNginx() && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("nginx: none found, installing Debian's nginx-light");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "nginx-light"]);
  }
  const path = findNginx();
  say(
    path
      ? `nginx: ${path}`
      : "nginx: none found, so the checks behind a cache are left out. Install nginx, or set NGINX_PATH to one.",
  );
  return path;
}

function run(command, words) {
  // Installed to be run by tests, not to serve this machine.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  spawnSync(command, words, { stdio: "inherit", env });
}
