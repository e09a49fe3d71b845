/** @jest-environment node */
import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { leastSet } from "../../src/office/excel-version";

jest.setTimeout(120_000);

const folder = path.join(__dirname, "../../src/office");

/** The members of Excel that a file names, "Worksheet.pageLayout", each with the set that it came with. */
function membersIn(file: ts.SourceFile, checker: ts.TypeChecker): [member: string, set: number][] {
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    for (const declaration of symbolOf(node, checker)?.declarations ?? []) {
      const { text } = declaration.getSourceFile();
      const words = text.slice(declaration.getFullStart(), declaration.getStart());
      const set = /Api set: ExcelApi 1\.(\d+)\]/.exec(words)?.[1];
      const { name: owner } = declaration.parent as Partial<ts.ClassDeclaration>;
      const { name } = declaration as ts.PropertyDeclaration;
      if (set !== undefined && owner) {
        found.push([`${owner.text}.${name.getText()}`, Number(set)]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What a node names: after a point, or in the brackets of `const { name } = …`. */
function symbolOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node)) return undefined;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name)
    ? checker.getTypeAtLocation(node.parent).getProperty(name.text)
    : undefined;
}

test("Excel is asked for nothing beyond the least set but what is asked about first", () => {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const program = ts.createProgram(files, {
    ...{ noEmit: true, skipLibCheck: true, strict: true, types: ["office-js"] },
    ...{ target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const members = files.flatMap((name) => membersIn(program.getSourceFile(name)!, checker));
  expect(members.length).toBeGreaterThan(100);
  const least = Number(leastSet.slice(2));
  const later = members.filter(([, set]) => set > least).map(([member]) => member);
  expect([...new Set(later)].sort()).toEqual([
    "AutoFilter.isDataFiltered",
    ...["PageLayout.orientation", "PageLayout.setPrintArea", "PageLayout.setPrintTitleRows"],
    ...["PageLayout.zoom", "Table.autoFilter", "Worksheet.pageLayout"],
  ]);
  // The least set is no larger than it must be.
  expect(Math.max(...members.map(([, set]) => set).filter((set) => set <= least))).toBe(least);
});
