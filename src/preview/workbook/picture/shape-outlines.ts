type Point = readonly [x: number, y: number];

/** The corners of an outline in a square of one, by Office.js's name of the drawing. */
const corners: Readonly<Record<string, readonly Point[]>> = {
  ...both(["Triangle", "FlowChartExtract"], [0.5, 0], [1, 1], [0, 1]),
  ...both(["FlowChartMerge"], [0, 0], [1, 0], [0.5, 1]),
  ...both(["RightTriangle"], [0, 0], [1, 1], [0, 1]),
  ...both(["Diamond", "FlowChartDecision"], [0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
  ...both(["Parallelogram", "FlowChartInputOutput"], [0.25, 0], [1, 0], [0.75, 1], [0, 1]),
  ...both(["Trapezoid"], [0.25, 0], [0.75, 0], [1, 1], [0, 1]),
  ...both(["FlowChartManualOperation"], [0, 0], [1, 0], [0.8, 1], [0.2, 1]),
  ...both(["HomePlate"], [0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1]),
  ...both(["Chevron"], [0, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0, 1], [0.25, 0.5]),
  ...both(["RightArrow"], ...arrow((along, across) => [along, across])),
  ...both(["LeftArrow"], ...arrow((along, across) => [1 - along, across])),
  ...both(["DownArrow"], ...arrow((along, across) => [across, along])),
  ...both(["UpArrow"], ...arrow((along, across) => [across, 1 - along])),
  ...both(["Plus", "MathPlus"], ...cross(0.3)),
  ...Object.fromEntries(
    ["Pentagon", "Hexagon", "Heptagon", "Octagon", "Decagon", "Dodecagon"].map((name, at) => [
      name,
      around([5, 6, 7, 8, 10, 12][at] ?? 5, () => 0.5),
    ]),
  ),
  ...Object.fromEntries(
    [4, 5, 6, 7, 8, 10, 12, 16, 24, 32].map((count) => [
      `Star${count}`,
      around(count * 2, (at) => (at % 2 === 0 ? 0.5 : count < 6 ? 0.2 : 0.35)),
    ]),
  ),
};

const ellipses = ["Ellipse", "FlowChartConnector"];
const rounded = ["RoundRectangle", "FlowChartAlternateProcess", "FlowChartTerminator"];

/** How a drawing is outlined; a rectangle stands for every kind that has no outline here. */
export function outlineOf(
  type: string,
): { kind: "ellipse" } | { kind: "rounded" } | { kind: "corners"; corners: readonly Point[] } {
  if (ellipses.includes(type)) return { kind: "ellipse" };
  if (rounded.includes(type)) return { kind: "rounded" };
  const rectangle: readonly Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  return { kind: "corners", corners: corners[type] ?? rectangle };
}

function both(names: readonly string[], ...points: Point[]) {
  return Object.fromEntries(names.map((name) => [name, points]));
}

function arrow(to: (along: number, across: number) => Point): Point[] {
  const half: Point[] = [
    [0, 0.25],
    [0.6, 0.25],
    [0.6, 0],
  ];
  const other = half.map(([along, across]): Point => [along, 1 - across]).reverse();
  return [...half, [1, 0.5] as Point, ...other].map(([along, across]) => to(along, across));
}

function cross(arm: number): Point[] {
  const [low, high] = [arm, 1 - arm];
  return [
    ...([
      [low, 0],
      [high, 0],
      [high, low],
      [1, low],
      [1, high],
      [high, high],
    ] as const),
    ...([
      [high, 1],
      [low, 1],
      [low, high],
      [0, high],
      [0, low],
      [low, low],
    ] as const),
  ];
}

/** Points around the middle, from the top. */
function around(count: number, radius: (at: number) => number): Point[] {
  return Array.from({ length: count }, (_, at): Point => {
    const angle = (at / count) * 2 * Math.PI;
    return [0.5 + Math.sin(angle) * radius(at), 0.5 - Math.cos(angle) * radius(at)];
  });
}
