/** `node run.js <package> <script> [words]`: runs a script of a package from nothing: installs, builds what it needs, runs it. */
import { install, pnpm, say } from "./setup.js";

const [name, script, ...words] = process.argv.slice(2);
install();
say("Building what it needs");
const built = pnpm(["exec", "turbo", "run", "build", `--filter=${name}...`, "--output-logs=errors-only"]);
if (built !== 0) process.exit(built);
say(`Running ${script}`);
// Words after the script's name are the script's own; a `--` that npm or pnpm passed on is nobody's.
process.exit(pnpm(["--silent", "--filter", name, "run", script, ...words.filter((word) => word !== "--")]));
