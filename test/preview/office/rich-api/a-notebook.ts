import type { OpenDocument, OpenDocumentEvent } from "../../../../src/preview/office/open-document";
import type { Shape } from "../../../../src/preview/office/rich-api/model";
import {
  invalidArgument,
  itemNotFound,
} from "../../../../src/preview/office/rich-api/rich-api-error";
import { Turns } from "../../../../src/preview/office/rich-api/turns";

/** The pen of a paragraph, as Word's Font. */
export class Pen {
  static readonly shape: Shape<Pen> = { name: "Font", scalars: ["bold", "name"] };
  bold = false;
  readonly name = "Aptos";
}

/** A paragraph with just enough members to try the wire with. */
export class Note {
  static readonly shape: Shape<Note> = {
    name: "Paragraph",
    scalars: ["text", "isLastParagraph"],
    children: ["font", "parentContentControlOrNullObject"],
    methods: ["insertText", "insertParagraph", "getNextOrNullObject", "split"],
    identity: "reference",
  };
  readonly font = new Pen();
  readonly parentContentControlOrNullObject = null;

  constructor(
    private readonly notes: Note[],
    public text: string,
  ) {}

  get isLastParagraph(): boolean {
    return this.notes.at(-1) === this;
  }

  insertText(text: string): this {
    if (typeof text !== "string") throw invalidArgument();
    this.text += text;
    return this;
  }

  insertParagraph(text: string): Note {
    const note = new Note(this.notes, text);
    this.notes.splice(this.notes.indexOf(this) + 1, 0, note);
    return note;
  }

  getNextOrNullObject(): Note | null {
    return this.notes[this.notes.indexOf(this) + 1] ?? null;
  }

  split(): never {
    throw new TypeError("a slip of the pen");
  }
}

/** All paragraphs. */
export class Notes {
  static readonly shape: Shape<Notes> = {
    name: "ParagraphCollection",
    methods: ["getFirst"],
    identity: "reference",
  };

  constructor(readonly items: Note[]) {}

  item(index: unknown): Note {
    const note = this.items[Number(index)];
    if (!note) throw itemNotFound();
    return note;
  }

  getFirst(): Note {
    return this.item(0);
  }
}

/** The body. */
class Pages {
  static readonly shape: Shape<Pages> = {
    name: "Body",
    scalars: ["text"],
    children: ["paragraphs"],
    methods: ["search"],
    identity: "reference",
  };
  readonly paragraphs: Notes;

  constructor(private readonly notes: Note[]) {
    this.paragraphs = new Notes(notes);
  }

  get text(): string {
    return this.notes.map(({ text }) => text).join("\r");
  }

  search(words: string, options: { values: Record<string, unknown> } | null): Notes {
    const isExact = options?.values.matchCase === true;
    const plain = (text: string) => (isExact ? text : text.toLowerCase());
    return new Notes(this.notes.filter(({ text }) => plain(text).includes(plain(words))));
  }
}

/** A document small enough to know by heart: what Office.js does with it is what is tried. */
export class Notebook implements OpenDocument {
  static readonly shape: Shape<Notebook> = { name: "Document", children: ["body"] };
  readonly name = "notes.docx";
  readonly requirementSets = { WordApi: "1.1" };
  readonly isReadOnly = false;
  readonly turns = new Turns();
  settings: Record<string, string> = { seed: JSON.stringify("from the document") };
  readonly body: Pages;
  private readonly notes: Note[] = [];
  private readonly listeners = new Set<(event: OpenDocumentEvent) => void>();

  constructor(...texts: string[]) {
    for (const text of texts) this.notes.push(new Note(this.notes, text));
    this.body = new Pages(this.notes);
  }

  get root(): this {
    return this;
  }

  listen(listener: (event: OpenDocumentEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: OpenDocumentEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
