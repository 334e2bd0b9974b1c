/** Paths in the manifest are those of the package, not of its source. */
const packagePaths = {
  name: "package-paths",
  packageLinkPhase({ customElementsManifest }) {
    const rewrite = (path) => path.replace(/^src\//, "dist/").replace(/\.ts$/, ".js");
    const visit = (node) => {
      if (Array.isArray(node)) node.forEach(visit);
      else if (node && typeof node === "object") {
        for (const key of ["path", "module"]) if (typeof node[key] === "string") node[key] = rewrite(node[key]);
        Object.values(node).forEach(visit);
      }
    };
    visit(customElementsManifest);
  },
};

export default {
  // The elements, their events and what they inherit; the rest is nobody's API.
  globs: ["src/*/*.ts", "!src/translations/**", "!src/internal/!(widget-element).ts"],
  exclude: ["src/**/*.{test,stories,styles,messages}.ts", "src/**/define.ts", "src/test/**"],
  outdir: ".",
  litelement: true,
  plugins: [packagePaths],
};
