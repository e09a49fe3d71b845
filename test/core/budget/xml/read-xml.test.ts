/** @jest-environment node */
import { childAt, leavesOf, textAt } from "../../../../src/core/budget/xml/xml-element";
import { readXml } from "../../../../src/core/budget/xml/read-xml";

const read = (text: string) => readXml(new TextEncoder().encode(text));

test("elements, prefixes, attributes, entities, data sections and comments", () => {
  const { value, warnings } = read(
    `<?xml version="1.0"?><!-- <no> --><a:Doc xmlns:a="x" a:Id='1 > 0 &amp; "2"'>
      <b>å &lt;&#229;&#xE5;&amp;amp;</b><c/><d><![CDATA[<raw> & ]]>tail</d></a:Doc>`,
  );
  expect(warnings).toEqual([]);
  expect(value).toMatchObject({ name: "Doc", attributes: { Id: '1 > 0 & "2"' }, line: 1 });
  expect(textAt(value, "b")).toBe("å <åå&amp;");
  expect(childAt(value, "d")).toMatchObject({ text: "<raw> & tail", line: 2 });
  expect(leavesOf(value)).toEqual({ b: "å <åå&amp;", c: "", d: "<raw> & tail" });
});

test.each([
  '<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;">]><a>&y;</a>',
  '<!DOCTYPE a SYSTEM "http://evil.example/x.dtd"><a/>',
  '<a><!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;</a>',
])("a file with a document type is refused: %s", (text) => {
  const { value, warnings } = read(text);
  expect(value).toBeUndefined();
  expect(warnings.map(({ code }) => code)).toEqual(["xml-doctype"]);
});

test("an entity that XML does not know stays as it stands", () => {
  expect(read("<a>&y;&#99999999;</a>").value?.text).toBe("&y;&#99999999;");
});

test("a cut file is read up to the cut and says where", () => {
  const { value, warnings } = read("<a>\n<b>1</b>\n<c>2");
  expect(textAt(value, "b")).toBe("1");
  expect(warnings).toMatchObject([{ code: "xml-cut" }]);
});

test.each(["", "hello", "\u0000\u0001"])("%p is no XML and says so", (text) => {
  expect(read(text)).toMatchObject({ value: undefined, warnings: [{ code: "not-xml" }] });
});

test("100,000 elements within each other are stopped, and beside each other are read", () => {
  expect(read("<a>".repeat(100_000)).warnings[0]?.code).toBe("xml-deep");
  expect(read(`<a>${"<b/>".repeat(100_000)}</a>`).value?.children).toHaveLength(100_000);
});
