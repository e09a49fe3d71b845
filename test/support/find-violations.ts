import { readFileSync } from "node:fs";
import type * as Axe from "axe-core";
import type { Frame } from "playwright-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe is asked: which rules are on that are off by themselves, or off that are on. */
type Rules = Readonly<Record<string, boolean>>;

/** What axe finds wrong in a frame without the frames in it, each fault with its place. */
export async function findViolations(frame: Frame, rules: Rules = {}): Promise<string[]> {
  // Hovered things are measured in the color of hovering; the pointer waits outside.
  await frame.page().mouse.move(5, 5);
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  const { violations } = await frame.evaluate(
    (asked) =>
      (window as unknown as { axe: typeof Axe }).axe.run(document, {
        ...{ resultTypes: ["violations"], iframes: false },
        rules: Object.fromEntries(asked.map(([rule, enabled]) => [rule, { enabled }])),
      }),
    Object.entries(rules),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}
