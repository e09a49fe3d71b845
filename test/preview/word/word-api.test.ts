/** @jest-environment node */
import { readFileSync } from "node:fs";
import type { RichClass } from "../../../src/preview/office/rich-api/model";
import { DocumentCreated, WordApplication } from "../../../src/preview/word/model/application";
import { Body } from "../../../src/preview/word/model/body";
import { ContentControl } from "../../../src/preview/word/model/content-control";
import { ContentControlCollection } from "../../../src/preview/word/model/content-control-collection";
import { WordDocument } from "../../../src/preview/word/model/document";
import {
  CustomProperty,
  CustomPropertyCollection,
  DocumentProperties,
} from "../../../src/preview/word/model/document-properties";
import { Font } from "../../../src/preview/word/model/font";
import {
  InlinePicture,
  InlinePictureCollection,
} from "../../../src/preview/word/model/inline-picture";
import { List, ListCollection } from "../../../src/preview/word/model/list";
import { ListItem } from "../../../src/preview/word/model/list-item";
import { Paragraph, ParagraphCollection } from "../../../src/preview/word/model/paragraph";
import { Range, RangeCollection } from "../../../src/preview/word/model/range";
import { Section, SectionCollection } from "../../../src/preview/word/model/section";
import { Table, TableCollection } from "../../../src/preview/word/model/table";
import { TableBorder } from "../../../src/preview/word/model/table-border";
import { TableCell, TableCellCollection } from "../../../src/preview/word/model/table-cell";
import { TableRow, TableRowCollection } from "../../../src/preview/word/model/table-row";

const classes: RichClass[] = [
  Body,
  ContentControl,
  ContentControlCollection,
  CustomProperty,
  CustomPropertyCollection,
  DocumentCreated,
  DocumentProperties,
  Font,
  InlinePicture,
  InlinePictureCollection,
  List,
  ListCollection,
  ListItem,
  Paragraph,
  ParagraphCollection,
  Range,
  RangeCollection,
  Section,
  SectionCollection,
  Table,
  TableBorder,
  TableCell,
  TableCellCollection,
  TableCollection,
  TableRow,
  TableRowCollection,
  WordApplication,
  WordDocument,
];

/** Options that calls are given, which the host keeps without a class of their own. */
const options = "SearchOptions";

/** The members that Microsoft's declarations give a set from 1.1 to 1.3, as "Paragraph.text". */
function declaredMembers(): string[] {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const members = new Set<string>();
  let owner = "";
  let words = "";
  for (const line of text.slice(text.indexOf("declare namespace Word {")).split("\n")) {
    const opened = /^ {4}(?:class (\w+)|(?:interface|enum|namespace|type|function) )/.exec(line);
    if (opened) owner = opened[1] ?? "";
    words = line.includes("/**") ? line : words + line;
    const member = /^ {8}(?:readonly )?(\w+)[(:?<]/.exec(line)?.[1];
    if (owner === "" || member === undefined) continue;
    if (/Api set: WordApi 1\.[123]\]/.test(words)) members.add(`${owner}.${member}`);
  }
  return [...members];
}

test("every member of the sets that are declared is implemented", () => {
  const implemented = new Set(
    classes.flatMap(({ shape }) => {
      const { name, scalars = [], children = [], methods = [] } = shape;
      const own: string[] = [...scalars, ...children, ...methods, "getItem"];
      return own.map((member) => `${name}.${member}`);
    }),
  );
  const declared = declaredMembers().filter((each) => !each.startsWith(`${options}.`));
  expect(declared.length).toBeGreaterThan(380);
  expect(declared.filter((each) => !implemented.has(each))).toEqual([]);
});

test("whatever a class declares, it has", () => {
  for (const owner of classes) {
    const { prototype } = owner as unknown as { prototype: object };
    const { name, children = [], methods = [] } = owner.shape;
    const own: string[] = [...children, ...methods];
    expect([name, own.filter((member) => !(member in prototype))]).toEqual([name, []]);
  }
});
