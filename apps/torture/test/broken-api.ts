import { createServer, type IncomingMessage, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { CampaignDefinition } from "@campaign-kit/contract";
import { createCampaignApi, type Store, type StoreTransaction } from "@campaign-kit/engine";
import type { TortureCampaign } from "../src/campaign.ts";

/** How an API is broken: what its store does instead, or what happens to its answers. */
export interface Breakage {
  /** Replaces parts of each transaction. */
  transaction?: (transaction: StoreTransaction) => Partial<StoreTransaction>;
  /** Replaces how transactions are run. */
  run?: (store: Store) => Store["transaction"];
  /** Replaces answers. */
  answer?: (response: Response) => Response | Promise<Response>;
}

/** Rows of a table, changed before they are written. */
export function rewriting(
  transaction: StoreTransaction,
  table: string,
  change: (row: Record<string, unknown>) => Record<string, unknown> | undefined,
): Pick<StoreTransaction, "insert" | "update"> {
  const changed = (write: "insert" | "update"): StoreTransaction["insert"] => {
    return (where, rows) => {
      if (where.name !== table) return transaction[write](where, rows);
      const others = rows.flatMap((row) => change({ ...row } as Record<string, unknown>) ?? []) as typeof rows;
      return transaction[write](where, others);
    };
  };
  return { insert: changed("insert"), update: changed("update") };
}

/** The engine over a store, with something wrong, served over HTTP in this process. */
export async function serveBroken(store: Store, campaign: TortureCampaign, { transaction, run, answer }: Breakage) {
  const broken: Store = {
    find: (...words) => store.find(...words),
    issued: (id) => store.issued(id),
    sweep: (before) => store.sweep(before),
    ready: () => store.ready(),
    close: () => store.close(),
    transaction: (scope, work) => {
      const begin = run?.(store) ?? store.transaction.bind(store);
      // What is read under the locks is not known yet, and must not be asked for by copying.
      const wrong = (real: StoreTransaction) =>
        Object.create(real, Object.getOwnPropertyDescriptors(transaction?.(real) ?? {})) as StoreTransaction;
      return begin(scope, (real) => work(wrong(real)));
    },
  };
  const definition = CampaignDefinition.parse(campaign.definition);
  const api = createCampaignApi({
    store: broken,
    campaigns: new Map([[definition.id, definition]]),
    clock: Date.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    // Whose token it is, without asking who signed it: that is not what breaks here.
    authenticate: (request) => {
      const claims = /^Bearer [^.]+\.([^.]+)/.exec(request.headers.get("authorization") ?? "")?.[1];
      const { sub, scope } = JSON.parse(Buffer.from(claims!, "base64url").toString()) as {
        sub: string;
        scope?: string;
      };
      return Promise.resolve({
        subject: sub,
        shopper: { id: sub, newCustomer: false, member: false },
        scopes: scope ? [scope] : [],
      });
    },
  });
  return serve(async (request) => {
    const response = await api.fetch(request);
    return answer ? answer(response) : response;
  });
}

async function serve(fetch: (request: Request) => Promise<Response>) {
  const server: Server = createServer((incoming, outgoing) => {
    void (async () => {
      const response = await fetch(await requestOf(incoming));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    })();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const body = Buffer.concat(await incoming.toArray());
  return new Request(`http://localhost${incoming.url!}`, {
    method: incoming.method!,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(body.length > 0 ? { body } : {}),
  });
}
