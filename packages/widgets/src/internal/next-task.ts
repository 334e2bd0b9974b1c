type Scheduling = { scheduler?: { yield?: () => Promise<unknown> } };

/** What comes after is a task of its own: a press or a frame that waits comes before it. */
export const nextTask = (): Promise<unknown> =>
  (globalThis as Scheduling).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
