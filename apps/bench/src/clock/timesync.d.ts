/** What is used here of a package that comes without types; by its bundle, since the other entry needs a package that it does not bring. */
declare module "timesync/dist/timesync.js" {
  interface TimeSync {
    now(): number;
    send(to: string, message: { id: string }, timeout?: number): Promise<void>;
    receive(from: string, message: object): void;
    on(event: "change", listener: (offset: number) => void): void;
    destroy(): void;
  }
  const timesync: { create(options: { server: string; now?: () => number }): TimeSync };
  export default timesync;
}
