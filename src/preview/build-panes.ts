import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration, MultiStats, Watching, MultiCompiler } from "webpack";
import { projectFolder } from "./serve-panes";

/**
 * What a build is not made of. The panes' manifests make webpack watch the whole project folder, and without this it
 * would build again because it has built.
 */
const notWatched = new RegExp(
  `^${projectFolder.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")}[\\\\/](?!src|assets|manifest)[^\\\\/]+`,
);

/** What came of a build. */
export interface BuildOutcome {
  ok: boolean;
  /** The first errors; empty when it went well. */
  message: string;
}

/** What hears of builds. */
export interface BuildListener {
  began: () => void;
  ended: (outcome: BuildOutcome) => void;
}

/** A build that goes on as files change. */
export interface RunningBuild {
  /** What came of the first build. */
  first: BuildOutcome;
  stop: () => Promise<void>;
}

/**
 * Builds the panes and the preview's page with the project's webpack configuration, and again at each change.
 * Resolves when the first build is done, well or not.
 */
export async function buildPanes(listener: BuildListener): Promise<RunningBuild> {
  const load = createRequire(path.join(projectFolder, "package.json"));
  const webpack = load("webpack") as (configurations: Configuration[]) => MultiCompiler | null;
  const configure = load("./webpack.config.js") as (
    environment: object,
    words: { mode: string },
  ) => Configuration[];
  const compiler = webpack(configure({}, { mode: "development" }));
  if (!compiler) throw new RangeError("buildPanes: webpack made no compiler");
  return new Promise((resolve) => {
    let stop: () => Promise<void> = () => Promise.resolve();
    let isFirst = true;
    compiler.hooks.watchRun.tap("preview", () => {
      if (!isFirst) listener.began();
    });
    const watching: Watching | undefined = compiler.watch(
      { aggregateTimeout: 150, ignored: notWatched },
      (error, stats) => {
        const outcome = outcomeOf(error, stats);
        listener.ended(outcome);
        if (isFirst) resolve({ first: outcome, stop });
        isFirst = false;
      },
    ) as unknown as Watching | undefined;
    stop = () => new Promise((done) => watching?.close(() => compiler.close(() => done())));
  });
}

function outcomeOf(error: Error | null, stats: MultiStats | undefined): BuildOutcome {
  if (error) return { ok: false, message: error.message };
  const { errors = [] } = stats?.toJson({ all: false, errors: true }) ?? {};
  if (errors.length === 0) return { ok: true, message: "" };
  const texts = errors.slice(0, 3).map((each) => `${each.moduleName ?? ""}\n${each.message}`);
  const more = errors.length > 3 ? [`and ${errors.length - 3} more errors`] : [];
  return { ok: false, message: [...texts, ...more].join("\n\n") };
}
