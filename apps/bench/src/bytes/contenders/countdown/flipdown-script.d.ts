declare module "flipdown/dist/flipdown.min.js?url" {
  const url: string;
  export default url;
}

/** What that script puts at the page's top. */
declare class FlipDown {
  constructor(secondsSince1970: number, elementId?: string);
  start(): this;
}
