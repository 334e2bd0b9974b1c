import type { GroupBuyModule, GroupBuyView, GroupResult } from "@campaign-kit/sdk";
import { FakeModule } from "./fake-module.ts";

/** Group-buys that a test shows, asks and answers. */
export class FakeGroupBuy extends FakeModule<GroupBuyView> {
  /** What was asked: "open duo", "join duo 7K2M…". */
  readonly asked: string[] = [];
  /** The invites that were watched. */
  readonly invites: string[] = [];
  /** How the next asked ends. */
  answer: (asked: string) => Promise<GroupResult> = () => new Promise(() => undefined);

  /** As the SDK's interface has it. */
  readonly module: GroupBuyModule = {
    watch: (activity, listener, options) => {
      if (options?.group) this.invites.push(options.group);
      return this.watch(activity, listener);
    },
    open: (activity) => this.#ask(`open ${activity}`),
    join: (activity, group) => this.#ask(`join ${activity} ${group}`),
    leave: (activity, group) => this.#ask(`leave ${activity} ${group}`),
    getGroup: () => new Promise(() => undefined),
  };

  #ask(asked: string): Promise<GroupResult> {
    this.asked.push(asked);
    return this.answer(asked);
  }
}
