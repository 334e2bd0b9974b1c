import type { CheckInModule, CheckInResult, CheckInView } from "@campaign-kit/sdk";
import { FakeModule } from "./fake-module.ts";

/** Check-ins that a test shows, asks and answers. */
export class FakeCheckIn extends FakeModule<CheckInView> implements CheckInModule {
  /** What was asked: the activity, and of a missed day its date. */
  readonly asked: string[] = [];
  /** How the next asked ends. */
  answer: (asked: string) => Promise<CheckInResult> = () => new Promise(() => undefined);

  checkIn = (activity: string): Promise<CheckInResult> => this.#ask(activity);
  makeUp = (activity: string, date: string): Promise<CheckInResult> => this.#ask(`${activity} ${date}`);

  #ask(asked: string): Promise<CheckInResult> {
    this.asked.push(asked);
    return this.answer(asked);
  }
}
