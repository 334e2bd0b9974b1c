/** `npm start`: builds the demo and serves it: API on the embedded database, storefront and Storybook, on one port. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { install, pnpm, projectNode, root, say } from "./setup.js";

install();

say("Building the packages, the storefront and Storybook (the first time takes a minute or two)");
const apps = ["api", "storefront", "storybook"].flatMap((app) => ["--filter", `@campaign-kit/${app}...`]);
const built = pnpm(["exec", "turbo", "run", "build", ...apps, "--output-logs=errors-only"]);
if (built !== 0) process.exit(built);

say("Starting the demo");
const server = spawn(projectNode(), [join(root, "apps/api/src/main.ts")], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, DEMO: "1" },
});
// The terminal signals the whole group; a process manager signals us alone.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
// npm may end without telling us, by a signal that it or its shell alone got: whoever started us is then another process.
const starter = process.ppid;
if (process.env["npm_lifecycle_event"] === "start") {
  setInterval(() => process.ppid !== starter && server.kill("SIGTERM"), 1000).unref();
}
server.on("error", (error) => {
  console.error(`The demo could not start: ${error.message}`);
  process.exit(1);
});
server.on("exit", (code) => process.exit(code ?? 0));
