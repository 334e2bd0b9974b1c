import { quantile } from "./statistics.ts";

/** What a round of load came to. Times in milliseconds. */
export interface Measured {
  acknowledged: number;
  /** Requests that were refused or failed. */
  failed: number;
  elapsed: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** The share of one core that the process which makes the load used for itself, and whatever runs in it. */
  cpu: number;
  /** The same of the server's process, where there is one. */
  serverCpu?: number;
}

/** A number of clients, each of which does one thing after another until the time is over. */
export interface Load {
  clients: number;
  seconds: number;
  /** Ends the round early after so many. */
  most?: number;
}

/** Makes the load, and measures it. `act` is told how many came before it; it rejects for what does not count. */
export async function measure(act: (index: number) => Promise<void>, { clients, seconds, most = Infinity }: Load) {
  const times: number[] = [];
  let [started, failed] = [0, 0];
  const usage = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  const client = async () => {
    for (let begun = performance.now(); begun < end && started < most; begun = performance.now()) {
      try {
        await act(started++);
        times.push(performance.now() - begun);
      } catch (error) {
        failed += 1;
        if (failed === 1) console.error(error);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(usage);
  return {
    acknowledged: times.length,
    failed,
    elapsed,
    perSecond: (times.length / elapsed) * 1000,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: (user + system) / 1000 / elapsed,
  } satisfies Measured;
}
