/** What Node itself can do at most: an answer's bytes by its HTTP server, with nothing around that, in a process of its own. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tellUsage } from "../processes.ts";
import type { Exchange } from "./exchange.ts";

const [answers] = (await once(process, "message")) as [{ whole: Exchange; unchanged: Exchange }];
const body = Buffer.from(answers.whole.body, "base64");

const server = createServer((request, response) => {
  const { status, headers } = request.headers["if-none-match"] ? answers.unchanged : answers.whole;
  response.writeHead(status, headers);
  if (status === 200) response.end(body);
  else response.end();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
tellUsage();
process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
