const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { NormalModuleReplacementPlugin } = require("webpack");
const { deployableManifest } = require("./scripts/deployable-manifest");
const { layOutTokens } = require("./scripts/lay-out-tokens");

const panes = ["outlook", "word", "excel"];

/** Where the panes will be hosted; the manifests in `dist/panes` name this address. */
const address = process.env.KANSLI_ADDRESS ?? "https://localhost:3000";
const toDeploy = (xml) => deployableManifest(xml.toString("utf8"), address);

/** What both builds share: TypeScript and React through swc, styles as <style> elements, hashed names. */
function shared(mode, outputFolder) {
  const isProduction = mode === "production";
  return {
    mode,
    context: __dirname,
    devtool: isProduction ? "source-map" : "cheap-module-source-map",
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    output: {
      path: path.resolve(__dirname, "dist", outputFolder),
      filename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: isProduction ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.css$/, type: "asset/source" },
        // Graph's client says nothing of side effects and has none: what is not used of it need not load.
        { test: /[\\/]@microsoft[\\/]microsoft-graph-client[\\/]/, sideEffects: false },
      ],
    },
    cache: {
      type: "filesystem",
      name: `${outputFolder}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    performance: false,
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
  };
}

/** The three panes, as a web host or a CDN serves them. */
function panesConfig(mode) {
  return {
    ...shared(mode, "panes"),
    name: "panes",
    entry: {
      ...Object.fromEntries(panes.map((pane) => [pane, `./src/${pane}/index.tsx`])),
      redirect: "./src/auth/redirect.ts",
    },
    optimization: {
      // Of our own code each pane has its own pieces: cut where three panes overlap, they would be many and pack badly.
      splitChunks: { chunks: "all", cacheGroups: { default: false } },
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          terserOptions: { ecma: 2022, module: true, compress: { passes: 3 }, mangle: true },
        }),
      ],
    },
    plugins: [
      ...panes.map(
        (pane) =>
          new HtmlPlugin({
            filename: `${pane}.html`,
            template: `./src/${pane}/taskpane.html`,
            chunks: [pane],
            scriptLoading: "defer",
            templateParameters: () => ({ fluentTokens: layOutTokens(["ui", pane]) }),
          }),
      ),
      new NormalModuleReplacementPlugin(
        /(PlatformAuth(InteractionClient|ExtensionHandler|DOMHandler)|RedirectClient|SilentAuthCodeClient|PopTokenGenerator|DpopProofGenerator|RegionDiscovery)\.mjs$/,
        path.resolve(__dirname, "src/auth/unused-msal-clients.ts"),
      ),
      new NormalModuleReplacementPlugin(
        /[\\/]HTTPClientFactory(\.js)?$/,
        path.resolve(__dirname, "src/graph/unused-http-client-factory.ts"),
      ),
      new HtmlPlugin({
        filename: "redirect.html",
        template: "./src/auth/redirect.html",
        chunks: ["redirect"],
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,svg}", to: "assets/[name][ext]" },
          { from: "manifest*.xml", to: "[name][ext]", transform: (xml) => toDeploy(xml) },
        ],
      }),
    ],
  };
}

/** The page of the pretend Microsoft 365. It never ships. */
function previewConfig(mode) {
  return {
    ...shared(mode, "preview"),
    name: "preview",
    entry: { preview: "./src/preview/page/index.tsx" },
    plugins: [
      new HtmlPlugin({ filename: "index.html", template: "./src/preview/page/index.html" }),
    ],
  };
}

/** The least a Fluent pane can be, built the same way: `npm run bench` measures Kansli's against it. */
function barePaneConfig(mode) {
  return {
    ...shared(mode, "bare-pane"),
    name: "bare-pane",
    entry: { bare: "./test/bench/bare-pane/index.tsx" },
    optimization: panesConfig(mode).optimization,
    plugins: [
      new HtmlPlugin({ filename: "bare.html", template: "./test/bench/bare-pane/taskpane.html" }),
    ],
  };
}

module.exports = (env, argv) => {
  const mode = argv?.mode ?? "development";
  return env?.bench
    ? [panesConfig(mode), barePaneConfig(mode), previewConfig(mode)]
    : [panesConfig(mode), previewConfig(mode)];
};
