/** Paths in the manifest are those of the package, and what is not public stays out. */
const published = {
  name: "published",
  packageLinkPhase({ customElementsManifest }) {
    const packaged = (path) => path.replace(/^src\//, "dist/").replace(/\.ts$/, ".js");
    const visit = (node) => {
      if (Array.isArray(node)) node.forEach(visit);
      else if (node && typeof node === "object") {
        for (const key of ["path", "module"]) if (typeof node[key] === "string") node[key] = packaged(node[key]);
        Object.values(node).forEach(visit);
      }
    };
    visit(customElementsManifest);
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
      declaration.members &&= declaration.members.filter(({ privacy }) => !privacy || privacy === "public");
      // The analyzer also lists what it sees dispatched, without knowing its name.
      declaration.events &&= declaration.events.filter(({ name }) => name?.startsWith("campaign-"));
    }
  },
};

export default {
  // The elements, their events and what they inherit; the rest is nobody's API.
  globs: [
    "src/*/*.ts",
    "!src/translations/**",
    "!src/themes/**",
    "!src/internal/!(widget-element|activity-element).ts",
  ],
  exclude: ["src/**/*.{test,stories,styles,messages}.ts", "src/**/define.ts", "src/test/**"],
  outdir: ".",
  litelement: true,
  plugins: [published],
};
