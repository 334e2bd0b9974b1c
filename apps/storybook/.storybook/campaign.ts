import { createCampaignClient, type CampaignClient, type ChallengeSolver } from "@campaign-kit/sdk";
import { solveProofOfWork } from "@campaign-kit/sdk/proof-of-work";
import { campaignHandlers, createMockApi, type MockApi, type MockApiOptions } from "@campaign-kit/mocks";
import { setupWorker } from "msw/browser";

/** What a story says about its server: `parameters.campaign`. Without it, the story gets neither server nor client. */
export interface CampaignParameters extends Pick<MockApiOptions, "scenario" | "now" | "shopper"> {
  /** `false`: the story brings its own `<campaign-provider>`. */
  provider?: false;
}

/** What a story gets for it: `loaded.campaign`. */
export interface StoryCampaign {
  /** The server, to change things behind the page's back. */
  api: MockApi;
  client: CampaignClient;
  /** What solves the server's challenges; a story may put its own in its place. */
  challengeSolver: ChallengeSolver;
}

const worker = setupWorker();
let started: Promise<unknown> | undefined;
let current: ({ key: string } & StoryCampaign) | undefined;

/** A server in the story's state, and a client of it: made anew for another story, another time, or a rerun. */
export async function openCampaign(
  story: string,
  time: number | undefined,
  parameters: CampaignParameters,
): Promise<StoryCampaign> {
  // Beside the page, wherever that is: its scope reaches no further than the book.
  const url = new URL(`${import.meta.env.BASE_URL}mockServiceWorker.js`, document.baseURI).href;
  await (started ??= worker.start({ quiet: true, onUnhandledFrame: "bypass", serviceWorker: { url } }));

  const key = `${story} ${time ?? ""}`;
  if (current?.key !== key) {
    closeCampaign();
    const api = createMockApi({ ...parameters, ...(time && { now: time }) });
    // Stories on one docs page share its locks and channels, which go by this address: a roundabout way to the same place
    // keeps them apart. Nothing is kept over a reload, so that no story goes on with what another one left; and waits that
    // are random in a shop are the same each time.
    const edges = { storage: null, random: () => 0.5 };
    const onChallenge: ChallengeSolver = (...challenge) => opened.challengeSolver(...challenge);
    const client = createCampaignClient({ baseUrl: `/${story}/..`, campaign: api.campaign.id, edges, onChallenge });
    worker.resetHandlers(...campaignHandlers(api));
    const opened = { key, api, client, challengeSolver: solveProofOfWork };
    current = opened;
  }
  return current;
}

export function closeCampaign(): void {
  current?.client.dispose();
  current = undefined;
}
