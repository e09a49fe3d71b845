import type { Element } from "@xmldom/xmldom";
import type { OpenDocumentEvent } from "../office/open-document";
import { RichApiError } from "../office/rich-api/rich-api-error";
import { Turns } from "../office/rich-api/turns";
import type { DocxPackage } from "./docx-package";
import type { Span } from "./span";
import { isAttached } from "./story";
import { readSettings, writeSettings } from "./web-extension";
import { childrenOf, childW, namespaces, rootOf } from "./xml";

type Snapshot = ReadonlyMap<string, Uint8Array>;

const mostSteps = 100;

/** An open .docx: the WordprocessingML itself, with steps that can be undone, and a selection. */
export class WordFile {
  /** Whether only reading is allowed, as in a protected document. */
  isReadOnly = false;
  /** What is selected; nothing is the start of the document. */
  selection: Span | undefined;
  /** Grows with every step. */
  version = 0;
  isSaved = true;
  readonly turns = new Steps(this);
  /** What an empty content control invites to write, by the control's id. */
  readonly placeholders = new Map<string, string>();
  private readonly undone: Snapshot[] = [];
  private readonly done: Snapshot[] = [];
  private readonly listeners = new Set<(event: OpenDocumentEvent | "changed") => void>();
  private before: Snapshot | undefined;

  constructor(
    readonly name: string,
    readonly parts: DocxPackage,
  ) {}

  /** The body of the document as it is now. */
  get body(): Element {
    const body = childW(rootOf(this.parts.xml("word/document.xml")), "body");
    if (!body) throw new RangeError("WordFile.body: the document has none");
    return body;
  }

  /** What the pane has saved in the document: names to JSON texts. It is no step, and undoing leaves it. */
  get settings(): Record<string, string> {
    return readSettings(this.parts);
  }

  set settings(settings: Record<string, string>) {
    writeSettings(this.parts, settings);
    this.changed();
  }

  /** Does a change. Throws AccessDenied in a read-only document. */
  edit<T>(change: () => T): T {
    if (this.isReadOnly) throw new RichApiError("AccessDenied", "The document is read-only.");
    this.before ??= this.parts.snapshot();
    return change();
  }

  /** Ends a step: all that was changed since the last is undone together. */
  endStep(): void {
    if (!this.before) return;
    this.done.push(this.before);
    if (this.done.length > mostSteps) this.done.shift();
    this.undone.length = 0;
    this.before = undefined;
    this.changed();
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  undo(): void {
    this.travel(this.done, this.undone);
  }

  redo(): void {
    this.travel(this.undone, this.done);
  }

  /** Selects; panes that listen are told. */
  select(selection: Span): void {
    this.selection = selection;
    this.tell("selection-changed");
  }

  /** Takes over another document's content; one step, which can be undone. */
  replaceAll(other: DocxPackage): void {
    this.done.push(this.parts.snapshot());
    this.undone.length = 0;
    this.parts.restore(other.snapshot());
    this.selection = undefined;
    this.changed();
  }

  /** The bytes of the .docx as it is now. */
  save(): Uint8Array {
    return this.parts.write();
  }

  /** Calls `listener` at every event and change until the returned function is called. */
  listen(listener: (event: OpenDocumentEvent | "changed") => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether an element is still in the document. */
  holds(element: Element): boolean {
    return isAttached(element) && this.trees().some((tree) => tree === element.ownerDocument);
  }

  /** A number for a new content control that no other has. */
  newControlId(): number {
    const taken = new Set<string>();
    for (const tree of this.trees()) {
      for (const id of tree.getElementsByTagNameNS(namespaces.w, "id")) {
        taken.add(id.getAttribute("w:val") ?? "");
      }
    }
    let id = 100_000_001;
    while (taken.has(String(id))) id += 7_919;
    return id;
  }

  private trees() {
    const stories = this.parts.names.filter((name) =>
      /^word\/(document|header\d*|footer\d*)\.xml$/.test(name),
    );
    return stories.map((name) => this.parts.xml(name));
  }

  private travel(from: Snapshot[], to: Snapshot[]): void {
    const snapshot = from.pop();
    if (!snapshot) return;
    const { settings } = this;
    to.push(this.parts.snapshot());
    this.parts.restore(snapshot);
    if (Object.keys(settings).length > 0) writeSettings(this.parts, settings);
    this.selection = undefined;
    this.changed();
  }

  private changed(): void {
    this.version += 1;
    this.isSaved = false;
    this.tell("changed");
  }

  private tell(event: OpenDocumentEvent | "changed"): void {
    for (const listener of this.listeners) listener(event);
  }
}

/** Each turn at the document is one step to undo. */
class Steps extends Turns {
  constructor(private readonly file: WordFile) {
    super();
  }

  override take<T>(work: () => Promise<T>): Promise<T> {
    return super.take(async () => {
      try {
        return await work();
      } finally {
        this.file.endStep();
      }
    });
  }
}

/** The section's properties at the end of a body; blocks go before them. */
export function sectionEndOf(container: Element): Element | null {
  return childrenOf(container).find((child) => child.localName === "sectPr") ?? null;
}
