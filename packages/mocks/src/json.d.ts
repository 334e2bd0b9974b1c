/** Campaigns are read as what they are: text from outside, to be checked. */
declare module "*.json" {
  const value: unknown;
  export default value;
}
