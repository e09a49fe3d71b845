/** What a built-in style looks like when the document does not have it yet; sizes in points. */
export interface BuiltInStyle {
  /** As `w:name` writes it, in every language of Word. */
  name: string;
  kind: "paragraph" | "character" | "table";
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  outlineLevel?: number;
  spaceBefore?: number;
  spaceAfter?: number;
  indent?: number;
}

const headings = Object.fromEntries(
  [20, 16, 14, 12, 11, 11, 11, 11, 11].map((size, index): [string, BuiltInStyle] => [
    `Heading${index + 1}`,
    {
      name: `heading ${index + 1}`,
      kind: "paragraph",
      size,
      color: index < 5 ? "0F4761" : "595959",
      italic: index === 3,
      outlineLevel: index,
      spaceBefore: 12 - index,
      spaceAfter: 4,
    },
  ]),
);

const contents = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level): [string, BuiltInStyle] => [
    `Toc${level}`,
    { name: `toc ${level}`, kind: "paragraph", indent: (level - 1) * 11, spaceAfter: 5 },
  ]),
);

/** Built-in styles by the names of `Word.Style` (`styleBuiltIn`). */
export const builtInStyles: Record<string, BuiltInStyle> = {
  Normal: { name: "Normal", kind: "paragraph" },
  ...headings,
  ...contents,
  TocHeading: { name: "TOC Heading", kind: "paragraph", size: 20, color: "0F4761" },
  Title: { name: "Title", kind: "paragraph", size: 28, spaceAfter: 4 },
  Subtitle: { name: "Subtitle", kind: "paragraph", size: 14, color: "595959", spaceAfter: 8 },
  Header: { name: "header", kind: "paragraph" },
  Footer: { name: "footer", kind: "paragraph" },
  Caption: { name: "caption", kind: "paragraph", italic: true, size: 9, spaceAfter: 10 },
  NoSpacing: { name: "No Spacing", kind: "paragraph", spaceAfter: 0 },
  ListParagraph: { name: "List Paragraph", kind: "paragraph", indent: 36 },
  Quote: { name: "Quote", kind: "paragraph", italic: true, indent: 36 },
  IntenseQuote: {
    name: "Intense Quote",
    kind: "paragraph",
    italic: true,
    color: "0F4761",
    indent: 36,
  },
  FootnoteText: { name: "footnote text", kind: "paragraph", size: 10 },
  EndnoteText: { name: "endnote text", kind: "paragraph", size: 10 },
  Bibliography: { name: "Bibliography", kind: "paragraph" },
  Hyperlink: { name: "Hyperlink", kind: "character", color: "467886" },
  Strong: { name: "Strong", kind: "character", bold: true },
  Emphasis: { name: "Emphasis", kind: "character", italic: true },
  SubtleEmphasis: { name: "Subtle Emphasis", kind: "character", italic: true, color: "404040" },
  IntenseEmphasis: { name: "Intense Emphasis", kind: "character", italic: true, color: "0F4761" },
  SubtleReference: { name: "Subtle Reference", kind: "character", color: "5A5A5A" },
  IntenseReference: { name: "Intense Reference", kind: "character", bold: true, color: "0F4761" },
  BookTitle: { name: "Book Title", kind: "character", bold: true, italic: true },
  FootnoteReference: { name: "footnote reference", kind: "character" },
  EndnoteReference: { name: "endnote reference", kind: "character" },
  TableGrid: { name: "Table Grid", kind: "table" },
  TableGridLight: { name: "Grid Table Light", kind: "table" },
  PlainTable1: { name: "Plain Table 1", kind: "table" },
};
