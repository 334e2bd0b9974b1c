declare module "virtual:reference" {
  const reference: import("../../.storybook/reference.ts").Reference;
  export default reference;
}
