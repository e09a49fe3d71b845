import type { RichModel } from "./rich-api/model";
import type { RichApiEvent } from "./rich-api/rich-api-event";
import type { Turns } from "./rich-api/turns";

/** Something that happened in a document, for the panes that listen. */
export type OpenDocumentEvent = RichApiEvent | CommonEvent | "selection-changed";

/** An event that Office.js knows by a name of the wire. */
export interface CommonEvent {
  name: string;
  data: Record<string, unknown>;
}

/** A document or a workbook that is open beside a pane. */
export interface OpenDocument {
  /** The file's name: "minutes.docx". */
  readonly name: string;
  /** Where the object model begins: Word's Document, Excel's Workbook. */
  readonly root: RichModel;
  /** Only sets whose every member the model answers. */
  readonly requirementSets: Record<string, string>;
  readonly isReadOnly: boolean;
  /** All work on the document is done in turn. */
  readonly turns: Turns;
  /** What panes have saved in the document: names to JSON texts. */
  settings: Record<string, string>;
  /** The most bytes of a batch and of its answer, where there is a limit. */
  readonly payloadLimit?: number;
  /** The bytes of the file as it stands, for `getFileAsync`; absent where no file is given. */
  toFile?(): Uint8Array;
  /** The first part of Office.js finds what is bound to cells before it listens to that; undefined for an unknown id. */
  bindingOf?(id: string): Record<string, unknown> | undefined;
  /** A service of the application by its full name, "Microsoft.WordServices.Application"; undefined for what it lacks. */
  newObject?(name: string): RichModel | undefined;
  /** Awaited before members of these names are read or called: formulas may have to be computed. "*" is all of an object. */
  beforeReading?(members: readonly string[]): Promise<void>;
  /** The RichApiError for what the model throws, where it throws others; anything else as it is. */
  toRichApiError?(error: unknown): unknown;
  /** Calls `listener` at every event until the returned function is called. */
  listen(listener: (event: OpenDocumentEvent) => void): () => void;
}

/** What is open in each application; asked anew whenever a pane begins. */
export type OpenDocuments = Partial<
  Record<"Word" | "Excel", () => OpenDocument | Promise<OpenDocument>>
>;
