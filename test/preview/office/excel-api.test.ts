/** @jest-environment node */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { OpenWorkbook } from "../../../src/preview/office/excel/open-workbook";
import type { RichClass, Shape } from "../../../src/preview/office/rich-api/model";

const folder = path.join(__dirname, "../../../src/preview/office/excel");

/** Every class of Excel's object model that is answered. */
async function modelClasses(): Promise<RichClass[]> {
  const files = readdirSync(folder).map((name) => import(path.join(folder, name)));
  const all = (await Promise.all(files)) as Record<string, unknown>[];
  const found = all.flatMap((exported) =>
    Object.values(exported).flatMap((one) =>
      typeof one === "object" && one !== null ? (Object.values(one) as unknown[]) : [one],
    ),
  );
  return found.filter((one): one is RichClass => typeof one === "function" && "shape" in one);
}

/** What Microsoft's declarations say of a member: its set, and whether one may write it. */
interface Declared {
  set: number;
  isWritable: boolean;
}

/** The members that Microsoft's declarations give a set of Excel, as "Range.values". */
function declaredMembers(): Map<string, Declared> {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const begin = text.indexOf("declare namespace Excel {");
  const members = new Map<string, Declared>();
  let owner = "";
  let words = "";
  for (const line of text.slice(begin).split("\n")) {
    const opened = /^ {4}(?:class (\w+)|(?:interface|enum|namespace|type|function) )/.exec(line);
    if (opened) owner = opened[1] ?? "";
    words = line.includes("/**") ? line : words + line;
    const member = /^ {8}(?:readonly )?(\w+)[(:?<]/.exec(line)?.[1];
    const set = /Api set: ExcelApi 1\.(\d+)\]/.exec(words)?.[1];
    if (owner !== "" && member !== undefined && set !== undefined) {
      const isWritable = new RegExp(`^ +${member}:`).test(line);
      members.set(`${owner}.${member}`, { set: Number(set), isWritable });
    }
    if (line.startsWith("}")) break;
  }
  return members;
}

/** Sets up to this one are declared. */
const declaredSet = Number(OpenWorkbook.declared.split(".")[1]);

/** Office.js makes `onChanged` of an event that the host knows as "DataChanged". */
const wireEvents: Readonly<Record<string, string>> = { onChanged: "DataChanged" };

function answeredBy({ shape }: RichClass): string[] {
  const { name, scalars = [], children = [], methods = [], events = [] } = shape;
  const told = events.map((event) => `on${event}`);
  const changed = events.includes(wireEvents.onChanged ?? "") ? ["onChanged"] : [];
  const always = ["getItem", "getItemAt", "items"];
  return [...scalars, ...children, ...methods, ...told, ...changed, ...always].map((member) =>
    // Office.js writes "ECMA_Ceiling" on the wire for what it declares as `ecma_Ceiling`.
    `${name}.${member}`.toLowerCase(),
  );
}

test("every member of the sets that are declared is answered", async () => {
  const classes = await modelClasses();
  const answered = new Set([...classes.flatMap(answeredBy), "workbook.onselectionchanged"]);
  const known = new Set(classes.map(({ shape }) => shape.name));
  const declared = [...declaredMembers()].filter(([, { set }]) => set <= declaredSet);
  expect(declared.length).toBeGreaterThan(1000);

  const missing = declared
    .map(([path]) => path)
    .filter((path) => known.has(path.split(".")[0] ?? "") && !answered.has(path.toLowerCase()));
  expect(missing).toEqual([]);

  const owners = new Set(declared.map(([path]) => path.split(".")[0] ?? ""));
  // Office.js answers the context itself; its runtime is Workbook._Runtime on the wire.
  owners.delete("RequestContext");
  const others = [...owners].filter((owner) => !known.has(owner)).sort();
  expect(others).toEqual([]);
});

test("whatever a class declares, it has", async () => {
  for (const owner of await modelClasses()) {
    const { prototype } = owner as unknown as { prototype: object };
    const { name, methods = [] } = owner.shape;
    const lacking = methods.filter((member) => !(member in prototype));
    expect([name, lacking]).toEqual([name, []]);
  }
});

test("of a chart one may write what Excel lets one write, and nothing else", async () => {
  const classes = (await modelClasses()).filter(({ shape }) => shape.name.startsWith("Chart"));
  const declared = declaredMembers();
  const differing = classes.flatMap((owner) => {
    const { prototype } = owner as unknown as { prototype: object };
    const { name, scalars = [] } = owner.shape as Shape<string>;
    return scalars.filter((member) => {
      const { set } = descriptorOf(prototype, member);
      return (set !== undefined) !== declared.get(`${name}.${member}`)?.isWritable;
    });
  });
  expect(classes.length).toBeGreaterThan(40);
  expect(differing).toEqual([]);
});

function descriptorOf(prototype: object, member: string): PropertyDescriptor {
  const found = Object.getOwnPropertyDescriptor(prototype, member);
  if (found) return found;
  const above = Object.getPrototypeOf(prototype) as object | null;
  return above ? descriptorOf(above, member) : {};
}
