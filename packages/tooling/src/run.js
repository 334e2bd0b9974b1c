/** `node run.js <package> <script> [words]`: runs a script of a package from nothing: installs, builds what it needs, runs it. */
import { install, pnpm, say } from "./setup.js";

const [name, script, ...words] = process.argv.slice(2);
install();

// What a package's script needs besides is what its tests do: the benchmarks run in a browser, and some behind nginx.
const env = {};
if (name === "@campaign-kit/bench") {
  const { ensureBrowser } = await import("./browser.js");
  const { ensureNginx } = await import("./nginx.js");
  say("Looking for a browser, and for nginx");
  env.CHROMIUM_PATH = await ensureBrowser();
  ensureNginx();
}

say("Building what it needs");
const built = pnpm(["exec", "turbo", "run", "build", `--filter=${name}...`, "--output-logs=errors-only"], env);
if (built !== 0) process.exit(built);
say(`Running ${script}`);
// Words after the script's name are the script's own; a `--` that npm or pnpm passed on is nobody's.
process.exit(pnpm(["--silent", "--filter", name, "run", script, ...words.filter((word) => word !== "--")], env));
