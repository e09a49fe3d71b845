import { setStage } from "../../support/stage";
import { OfficeStand } from "./office-stand";

const stage = setStage();
let stand: OfficeStand;

beforeAll(async () => {
  stand = await OfficeStand.openInPage(stage);
});

/** What the browser finds in a picture: its size, and its dots of four bytes each, row by row. */
interface Seen {
  width: number;
  height: number;
  dots: Buffer;
}

/** Reads a picture in base64 as the browser reads any. */
async function see(base64: string, type = "png"): Promise<Seen> {
  const { text, ...size } = await stand.page.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const brush = canvas.getContext("2d")!;
    brush.drawImage(image, 0, 0);
    let text = "";
    for (const byte of brush.getImageData(0, 0, width, height).data)
      text += String.fromCharCode(byte);
    return { width, height, text: btoa(text) };
  }, `data:image/${type};base64,${base64}`);
  return { ...size, dots: Buffer.from(text, "base64") };
}

const dotAt = ({ dots, width }: Seen, x: number, y: number) =>
  `#${dots.toString("hex", (y * width + x) * 4, (y * width + x) * 4 + 4)}`;
const sizeOf = ({ width, height }: Seen) => [width, height];
/** Of a picture: from the left and the top, to the right and the bottom. */
type Part = readonly [number, number, number, number];
const dotsIn = (seen: Seen, [left, top, right, bottom]: Part) =>
  Array.from({ length: (right - left) * (bottom - top) }, (_, at) => {
    const width = right - left;
    return dotAt(seen, left + (at % width), top + Math.floor(at / width));
  });
const countOf = (seen: Seen, color: string) =>
  dotsIn(seen, [0, 0, seen.width, seen.height]).filter((dot) => dot === color).length;
/** How many dots of a part are dark, as letters are. */
const darkIn = (seen: Seen, part: Part) =>
  dotsIn(seen, part).filter((dot) => /^#[0-6]\w[0-6]\w[0-6]\wff$/.test(dot)).length;

/** Runs beside an empty sheet of its own, and gives what comes of `picture` in base64. */
const onSheet = (body: string) =>
  stand.run(
    "Excel",
    `const sheet = context.workbook.worksheets.add();
     sheet.activate();
     const told = (result) => context.sync().then(() => result.value, ({ code, debugInfo }) => code + " " + debugInfo.errorLocation);
     ${body}`,
  );

const months = `
  sheet.getRange("A1:C3").values = [["Month", "Budget", "Actual"], ["Jan", 20, 18], ["Feb", 10, 12]];
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
  const first = chart.series.getItemAt(0);
  first.format.fill.setSolidColor("#C00000");`;

test("a chart is painted as large as it is, or as large as it is asked to be", async () => {
  const pictures = (await onSheet(`${months}
    const sizes = [[], [240], [undefined, 144], [200, 200], [200, 200, "FitAndCenter"], [200, 200, "Fill"]];
    const made = sizes.map((words) => chart.getImage(...words));
    await context.sync();
    return made.map(({ value }) => value);`)) as string[];
  expect(pictures.every((one) => one.startsWith("iVBORw0KGgo"))).toBe(true);
  const seen = [];
  for (const one of pictures) seen.push(await see(one));
  expect(seen.map(sizeOf)).toEqual([
    [480, 288],
    [240, 144],
    [240, 144],
    [200, 120],
    [200, 200],
    [200, 200],
  ]);
  const [, , , fit, centred, filled] = seen;
  expect([fit, centred, filled].map((one) => dotAt(one!, 3, 10))).toEqual([
    "#ffffffff",
    "#00000000",
    "#ffffffff",
  ]);
  expect(countOf(filled!, "#c00000ff")).toBeGreaterThan(countOf(centred!, "#c00000ff") * 1.3);
});

test("the picture of a chart shows its colours, its numbers and its words", async () => {
  const pictures = (await onSheet(`${months}
    const changes = [() => {}, () => first.format.fill.setSolidColor("#00B050"),
      () => { sheet.getRange("B2:B3").values = [[2], [1]]; }, () => { chart.title.text = "Kostnader per månad"; }];
    const made = [];
    for (const change of changes) { change(); made.push(chart.getImage()); await context.sync(); }
    return made.map(({ value }) => value);`)) as string[];
  const seen = [];
  for (const one of pictures) seen.push(await see(one));
  const colors = ["#c00000ff", "#00b050ff"];
  const [red, green, low, titled] = seen.map((one) => colors.map((color) => countOf(one, color)));
  expect(red![0]).toBeGreaterThan(1000);
  expect(green).toEqual([0, red![0]]);
  expect(low![1]).toBeLessThan(green![1]! / 2);
  expect(titled![1]).toBe(low![1]);
  const title = [0, 0, 480, 40] as const;
  expect(darkIn(seen[3]!, title)).toBeGreaterThan(darkIn(seen[2]!, title));
});

test("no picture is made of a size or in a way that there is not", async () => {
  const seen = await onSheet(`${months}
    await context.sync();
    const wrong = [[0], [-5, 10], ["wide"], [10, 10, "Zoom"]];
    const answers = [];
    for (const words of wrong) answers.push(await told(chart.getImage(...words)));
    answers.push(await told(sheet.getRange("A1:ZZ9000").getImage()));
    answers.push(await told(sheet.shapes.addLine(0, 0, 5, 5).getAsImage("SVG")));
    return answers;`);
  expect(seen).toEqual([
    ...Array.from({ length: 4 }, () => "InvalidArgument Chart.getImage"),
    "InvalidOperation Range.getImage",
    "InvalidArgument Shape.getAsImage",
  ]);
});

test("a range is painted with its grounds, lines, letters and what lies over it", async () => {
  const pictures = (await onSheet(`
    sheet.getRange("A1:C3").values = [["Rent", 1200, ""], ["runs over its cell", "", ""], ["", "", "=1/0"]];
    sheet.getRange("B2:C2").format.fill.color = "#FFFF00";
    sheet.getRange("B2").values = [["x"]];
    sheet.getRange("A3:B3").merge();
    sheet.getRange("A3").format.fill.color = "#00B0F0";
    sheet.getRange("C1").format.borders.getItem("EdgeBottom").style = "Continuous";
    const made = [sheet.getRange("A1:C3").getImage()];
    await context.sync();
    sheet.getRange("B2").values = [[""]];
    sheet.getRange("C:C").columnHidden = true;
    sheet.showGridlines = false;
    made.push(sheet.getRange("A1:C3").getImage());
    await context.sync();
    const shape = sheet.shapes.addGeometricShape("Rectangle");
    shape.set({ left: 0, top: 0, width: 24, height: 15 });
    shape.fill.setSolidColor("#7030A0");
    made.push(sheet.getRange("A1:B2").getImage());
    await context.sync();
    return made.map(({ value }) => value);`)) as string[];
  const [whole, hidden, under] = [
    await see(pictures[0]!),
    await see(pictures[1]!),
    await see(pictures[2]!),
  ];
  expect([whole, hidden, under].map(sizeOf)).toEqual([
    [192, 60],
    [128, 60],
    [128, 40],
  ]);
  const colors = { ground: dotAt(whole, 150, 30), merged: dotAt(whole, 64, 50) };
  expect(colors).toEqual({ ground: "#ffff00ff", merged: "#00b0f0ff" });
  expect([dotAt(whole, 30, 19), dotAt(hidden, 30, 19)]).toEqual(["#e1e1e1ff", "#ffffffff"]);
  expect(dotAt(whole, 150, 19)).toBe("#7f7f7fff");
  // A number stands at the right of its cell, a text at the left; a text runs over where nothing is in its way.
  expect(darkIn(whole, [100, 0, 128, 19])).toBeGreaterThan(20);
  expect(darkIn(whole, [64, 0, 90, 19])).toBe(0);
  expect(darkIn(whole, [80, 20, 128, 39])).toBe(0);
  expect(darkIn(hidden, [64, 20, 80, 39])).toBeGreaterThan(5);
  expect(dotAt(under, 16, 10)).toBe("#7030a0ff");
});

test("a shape is painted by its outline, turned, with its words, in each of the four formats", async () => {
  const pictures = (await onSheet(`
    const shape = sheet.shapes.addGeometricShape("Ellipse");
    shape.set({ width: 72, height: 36 });
    shape.fill.setSolidColor("#FF0000");
    shape.lineFormat.visible = false;
    const formats = ["PNG", "JPEG", "BMP", "GIF"];
    const made = formats.map((format) => shape.getAsImage(format));
    await context.sync();
    shape.rotation = 90;
    shape.textFrame.textRange.text = "Kansli";
    shape.textFrame.textRange.font.color = "#000000";
    made.push(shape.getAsImage("PNG"));
    await context.sync();
    return made.map(({ value }) => value);`)) as string[];
  const begins = ["iVBORw0KGgo", "/9j/", "Qk", "R0lGODlh"];
  const types = ["png", "jpeg", "bmp", "gif"];
  for (const [at, type] of types.entries()) {
    const seen = await see(pictures[at]!, type);
    expect([type, pictures[at]!.startsWith(begins[at]!), ...sizeOf(seen)]).toEqual([
      ...[type, true],
      ...[96, 48],
    ]);
    expect(dotAt(seen, 48, 24)).toMatch(/^#f[ef]0[01]0[01]ff$/);
    // Only a PNG can be seen through; a JPEG is not exact.
    expect(dotAt(seen, 1, 1)).toMatch(type === "png" ? "#00000000" : /^#f[a-f]f[a-f]f[a-f]ff$/);
  }
  const turned = await see(pictures[4]!);
  expect(sizeOf(turned)).toEqual([48, 96]);
  expect(darkIn(turned, [0, 0, 48, 96])).toBeGreaterThan(20);
});

test("pictures, lines and groups are painted too", async () => {
  const pictures = (await onSheet(`
    const square = sheet.shapes.addGeometricShape("Rectangle");
    square.set({ width: 30, height: 30 });
    square.fill.setSolidColor("#00B050");
    square.lineFormat.visible = false;
    const asPicture = square.getAsImage("PNG");
    await context.sync();
    const image = sheet.shapes.addImage(asPicture.value);
    image.set({ left: 60, top: 0, width: 60, height: 30 });
    const line = sheet.shapes.addLine(0, 60, 60, 0);
    line.lineFormat.set({ color: "#0000FF", weight: 3 });
    const level = sheet.shapes.addLine(0, 0, 60, 0);
    level.line.endArrowheadStyle = "Triangle";
    const made = [image, line, level].map((one) => one.getAsImage("PNG"));
    await context.sync();
    made.push(sheet.shapes.addGroup([square, image]).getAsImage("PNG"));
    await context.sync();
    return made.map(({ value }) => value);`)) as string[];
  const seen = [];
  for (const one of pictures) seen.push(await see(one));
  const [image, line, level, group] = seen;
  expect([sizeOf(image!), dotAt(image!, 70, 20)]).toEqual([[80, 40], "#00b050ff"]);
  // It rises from the left to the right.
  expect(dotAt(line!, 42, 42)).toBe("#0000ffff");
  expect(dotAt(line!, 10, 10)).toBe("#00000000");
  expect(sizeOf(level!)).toEqual([87, 7]);
  expect(sizeOf(group!)).toEqual([160, 40]);
  expect([20, 60, 120].map((x) => dotAt(group!, x, 20))).toEqual([
    "#00b050ff",
    "#00000000",
    "#00b050ff",
  ]);
});
