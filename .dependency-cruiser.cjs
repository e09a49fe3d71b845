/** The house rules about who may import whom. Each `comment` is the rule in words; src/README.md draws the arrows. */
const purePackagesOfCore = [
  // Kept short on purpose. Each entry: the package and the reason core may use it.
];

module.exports = {
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^test/bench/peers/" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
  forbidden: [
    {
      name: "core-stands-alone",
      severity: "error",
      comment: "What the assistant knows must not depend on how it reaches Microsoft.",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", ...purePackagesOfCore.map((name) => `node_modules/${name}/`)] },
    },
    {
      name: "core-features-are-separate",
      severity: "error",
      comment: "Share a noun through core/shared or core/meeting, or do not share it.",
      from: { path: "^src/core/(triage|agenda|minutes|budget)/" },
      to: {
        path: "^src/core/(triage|agenda|minutes|budget)/",
        pathNot: "^src/core/$1/",
      },
    },
    {
      name: "shared-nouns-know-no-feature",
      severity: "error",
      comment: "core/shared imports itself; core/meeting imports core/shared.",
      from: { path: "^src/core/(shared|meeting)/" },
      to: { path: "^src/core/(triage|agenda|minutes|budget)/" },
    },
    {
      name: "gateways-know-core-only",
      severity: "error",
      comment:
        "A gateway translates between the outside and core; it never meets a pane or another gateway.",
      from: { path: "^src/(graph|office)/" },
      to: { path: "^src/", pathNot: "^src/(core|$1)/" },
    },
    {
      name: "sign-in-stands-alone",
      severity: "error",
      comment: "Sign-in is handed to Graph as a function; it knows nobody.",
      from: { path: "^src/auth/" },
      to: { path: "^src/", pathNot: "^src/auth/" },
    },
    {
      name: "ui-is-plain",
      severity: "error",
      comment: "What the panes share knows React and Fluent, nothing of ours.",
      from: { path: "^src/ui/" },
      to: { path: "^src/", pathNot: "^src/ui/" },
    },
    {
      name: "panes-are-separate",
      severity: "error",
      comment: "A pane that needs another pane's part needs a part in ui or core.",
      from: { path: "^src/(outlook|word|excel)/" },
      to: { path: "^src/(outlook|word|excel)/", pathNot: "^src/$1/" },
    },
    {
      name: "preview-is-a-stranger",
      severity: "error",
      comment: "The pretend office speaks Office and Graph, never our own words.",
      from: { path: "^src/preview/" },
      to: { path: "^src/", pathNot: "^src/preview/" },
    },
    {
      name: "preview-stays-out-of-the-product",
      severity: "error",
      comment: "Nothing that ships may know that the preview exists.",
      from: { path: "^src/", pathNot: "^src/preview/" },
      to: { path: "^src/preview/" },
    },
    {
      name: "graph-client-at-its-door",
      severity: "error",
      comment: "Only graph/ speaks through Microsoft's Graph client.",
      from: { path: "^src/", pathNot: "^src/graph/" },
      to: { path: "node_modules/@microsoft/microsoft-graph-client/" },
    },
    {
      name: "msal-at-its-door",
      severity: "error",
      comment: "Only auth/ speaks through MSAL.",
      from: { path: "^src/", pathNot: "^src/auth/" },
      to: { path: "node_modules/@azure/msal-browser/" },
    },
    {
      name: "react-in-the-panes",
      severity: "error",
      comment: "React and Fluent belong to what she sees.",
      from: { path: "^src/", pathNot: "^src/(ui|outlook|word|excel|preview/page)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "product-code-ships-no-dev-dependency",
      severity: "error",
      comment: "What ships is built from `dependencies` only; types are free.",
      from: { path: "^src/", pathNot: "^src/preview/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circular",
      severity: "error",
      comment: "Two files that need each other are one file or three.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file that nobody imports is a file to delete.",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "\\.test\\.tsx?$",
          "^src/(outlook|word|excel|preview/page)/index\\.tsx$",
          "^src/auth/(redirect|unused-msal-clients)\\.ts$",
          "^src/graph/unused-http-client-factory\\.ts$",
          "^src/preview/start\\.ts$",
          "^src/preview/office/in-pane/",
          "^test/",
        ],
      },
      to: {},
    },
  ],
};
