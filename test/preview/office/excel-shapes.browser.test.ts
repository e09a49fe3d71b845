import { besideWorkbook } from "./beside-workbook";

const { inExcel } = besideWorkbook();

/** A picture of one dot. */
const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

test("drawings, texts, lines and pictures are drawn, moved, turned, scaled and put before each other", async () => {
  const seen = await inExcel(`
    const { shapes } = sheet;
    const star = shapes.addGeometricShape("Star5");
    star.set({ left: 10, top: 20, width: 100, height: 50, name: "Star", rotation: 350 });
    star.fill.setSolidColor("#FF0000");
    star.lineFormat.set({ dashStyle: "RoundDot", weight: 3 });
    const box = shapes.addTextBox("Budget 2026");
    box.textFrame.set({ verticalAlignment: "Middle", leftMargin: 1 });
    box.textFrame.textRange.getSubstring(0, 6).text = "Costs";
    box.textFrame.textRange.font.bold = true;
    const line = shapes.addLine(5, 50, 25, 10, "Elbow");
    line.line.set({ endArrowheadStyle: "Triangle" });
    line.line.connectBeginShape(star, 2);
    const picture = shapes.addImage("${dot}");
    picture.scaleWidth(4, "OriginalSize");
    star.incrementLeft(-15);
    star.incrementRotation(20);
    star.scaleHeight(2, "CurrentSize", "ScaleFromMiddle");
    star.setZOrder("BringToFront");
    for (const one of [star, box, line, picture]) one.load("type, left, top, width, height, rotation, zOrderPosition, geometricShapeType, connectionSiteCount");
    star.fill.load("foregroundColor, type");
    star.lineFormat.load("dashStyle, weight, visible");
    box.textFrame.load("hasText, verticalAlignment");
    box.textFrame.textRange.load("text, font/bold");
    line.line.load("connectorType, isBeginConnected, isEndConnected, beginConnectedSite, beginConnectedShape/name");
    picture.image.load("format");
    const count = shapes.getCount();
    await context.sync();
    return { star: [star.type, star.geometricShapeType, star.left, star.top, star.height, star.rotation, star.zOrderPosition],
      look: [star.fill.foregroundColor, star.fill.type, star.lineFormat.dashStyle, star.lineFormat.weight],
      text: [box.textFrame.textRange.text, box.textFrame.hasText, box.textFrame.textRange.font.bold],
      line: [line.type, line.left, line.top, line.width, line.height, line.line.connectorType, line.line.isBeginConnected, line.line.isEndConnected, line.line.beginConnectedSite, line.line.beginConnectedShape.name],
      picture: [picture.type, picture.image.format, picture.width], count: count.value };
  `);
  expect(seen).toEqual({
    value: {
      star: ["GeometricShape", "Star5", 0, 0, 100, 10, 3],
      look: ["#FF0000", "Solid", "RoundDot", 3],
      text: ["Costs 2026", true, true],
      line: ["Line", 5, 10, 20, 40, "Elbow", true, false, 2, "Star"],
      picture: ["Image", "PNG", 3],
      count: 4,
    },
  });
});

test("shapes are taken into a group and out of it", async () => {
  const seen = await inExcel(`
    const { shapes } = sheet;
    const one = shapes.addGeometricShape("Cube");
    const two = shapes.addGeometricShape("Heart");
    two.set({ left: 100, top: 30, width: 20, name: "Heart" });
    await context.sync();
    const group = shapes.addGroup([one, two]).load("type, left, width, height, id");
    const inside = group.group.shapes.load("items/name, items/level");
    const parent = group.group.shapes.getItem("Heart").parentGroup.load("id");
    const before = shapes.getCount();
    await context.sync();
    group.group.ungroup();
    const after = shapes.getCount();
    shapes.getItem("Heart").delete();
    const left = shapes.getCount();
    await context.sync();
    return [group.type, group.left, group.width, group.height, inside.items.map(({ level }) => level), parent.id === group.id, before.value, after.value, left.value];
  `);
  expect(seen).toEqual({ value: ["Group", 0, 120, 102, [1, 1], true, 1, 2, 1] });
});

test.each([
  ["shapes.addGeometricShape('Elephant')", "InvalidArgument"],
  ["shapes.addImage('bm90aGluZw==')", "InvalidArgument"],
  ["shapes.addGeometricShape('Cube').lineFormat.weight = -1", "InvalidArgument"],
  ["shapes.addGeometricShape('Cube').image.load('format')", "InvalidOperation"],
  ["shapes.getItem('Nothing').load('name')", "ItemNotFound"],
])("Excel takes no wrong shape: %s", async (statement, code) => {
  const seen = await inExcel(`const { shapes } = sheet; ${statement}; await context.sync();`);
  expect(seen.error).toMatch(new RegExp(`^${code}`));
});
