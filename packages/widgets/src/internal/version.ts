/** The package's version; the build writes the one of package.json over it. */
export const version = "0.0.0";
