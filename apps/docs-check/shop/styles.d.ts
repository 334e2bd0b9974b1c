/** A bundler takes style sheets by an import. */
declare module "*.css";
