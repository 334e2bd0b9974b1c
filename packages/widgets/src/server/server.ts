/**
 * What a server needs to draw widgets: it registers the elements, has all of their parts at hand, and gives `@lit-labs/ssr`
 * their renderers.
 */
import "../define.ts";

export { campaignRenderers, type ServerRenderingOptions } from "./renderer.ts";
