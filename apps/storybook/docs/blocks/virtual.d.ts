declare module "virtual:reference" {
  import type { Reference } from "../../.storybook/reference.ts";

  const reference: Reference;
  export default reference;
}
