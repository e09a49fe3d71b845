import type { DocumentEdit, ParagraphEdit } from "../page-api";
import { RequestError } from "../request-error";
import { joinToPrevious } from "./join-paragraphs";
import type { WordDocument } from "./model/document";
import type { Paragraph } from "./model/paragraph";
import { spanOfText } from "./span";
import { replaceText, typeInto } from "./type-into";

/**
 * Does what somebody did in the page. Throws RequestError for a paragraph that is not there, and AccessDenied where
 * nothing may be changed.
 */
export function editDocument(document: WordDocument, edit: DocumentEdit): void {
  const { file } = document;
  if (edit.kind === "undo") file.undo();
  else if (edit.kind === "redo") file.redo();
  else if (edit.kind === "read-only") file.isReadOnly = edit.isReadOnly;
  else editParagraph(document, edit);
}

function editParagraph(document: WordDocument, edit: ParagraphEdit): void {
  const { file } = document;
  const paragraph = paragraphAt(document, edit.number);
  const { element } = paragraph;
  typeInto(file, element, edit.text);
  switch (edit.kind) {
    case "text":
      return;
    case "replace":
      replaceText(file, element, edit, edit.put);
      return;
    case "join":
      joinToPrevious(
        file,
        edit.side === "before" ? element : paragraphAt(document, edit.number + 1).element,
      );
      return;
    case "look": {
      const font = document.fontOf(spanOfText(element, edit.from, edit.to));
      font[edit.look] = font[edit.look] !== true;
      return;
    }
    case "style":
      paragraph.styleBuiltIn = edit.style;
      return;
    case "row":
      paragraph.parentTable.addRows("End", 1);
  }
}

function paragraphAt(document: WordDocument, number: number): Paragraph {
  const paragraph = document.body.paragraphs.items[number];
  if (!paragraph) throw new RequestError(404, "No such paragraph");
  return paragraph;
}
