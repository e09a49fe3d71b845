import type { OpenDocument, OpenDocumentEvent } from "../../office/open-document";
import type { Shape } from "../../office/rich-api/model";
import { RichApiError } from "../../office/rich-api/rich-api-error";
import { startOf, type Span } from "../span";
import { paragraphsIn } from "../story";
import type { WordFile } from "../word-file";
import { AllMakes } from "./all-makes";
import { type OpenBeside, WordApplication } from "./application";
import { DocumentProperties } from "./document-properties";
import type { Font } from "./font";
import type { Makes } from "./makes";
import type { Range } from "./range";
import { Section, SectionCollection, sectionEnds } from "./section";

/** Word's Document: where the object model begins. */
export class WordDocument implements OpenDocument {
  static readonly shape: Shape<WordDocument> = {
    name: "Document",
    scalars: ["saved"],
    children: ["body", "contentControls", "properties", "sections"],
    methods: ["getSelection", "save", "search"],
  };
  readonly requirementSets = { WordApi: "1.3" };
  readonly turns;
  /** Opens a document that the pane has made; set by whoever shows documents. */
  openBeside: OpenBeside = () => Promise.reject(new RichApiError("NotImplemented"));
  private readonly make: Makes;

  constructor(readonly file: WordFile) {
    this.make = new AllMakes(file);
    this.turns = file.turns;
  }

  get name(): string {
    return this.file.name;
  }

  get isReadOnly(): boolean {
    return this.file.isReadOnly;
  }

  get settings(): Record<string, string> {
    return this.file.settings;
  }

  set settings(settings: Record<string, string>) {
    this.file.settings = settings;
  }

  get root(): this {
    return this;
  }

  get saved(): boolean {
    return this.file.isSaved;
  }

  get body() {
    return this.make.mainBody();
  }

  get contentControls() {
    return this.body.contentControls;
  }

  get properties() {
    return new DocumentProperties(this.file);
  }

  get sections() {
    return new SectionCollection(() =>
      sectionEnds(this.file).map((end) => new Section(this.make, end)),
    );
  }

  newObject(name: string): WordApplication | undefined {
    const isApplication = name === "Microsoft.WordServices.Application";
    return isApplication ? new WordApplication((bytes) => this.openBeside(bytes)) : undefined;
  }

  /** The look of a stretch of the document. */
  fontOf(span: Span): Font {
    return this.make.font(() => span);
  }

  getSelection(): Range {
    const { file } = this;
    const [first] = paragraphsIn(file.body);
    const start = { edge: startOf(first ?? file.body) };
    return this.make.range(this.heldSelection() ?? start);
  }

  /** What is selected, while it is still there: it may have been written over or taken out. */
  private heldSelection(): Span | undefined {
    const { file } = this;
    const { selection } = file;
    if (!selection) return undefined;
    const ends = "edge" in selection ? [selection.edge.parent] : [selection.first, selection.last];
    return ends.every((element) => file.holds(element)) ? selection : undefined;
  }

  toFile(): Uint8Array {
    return this.file.save();
  }

  save(): void {
    this.file.isSaved = true;
  }

  search(text: unknown, options: unknown) {
    return this.body.search(text, options);
  }

  listen(listener: (event: OpenDocumentEvent) => void): () => void {
    return this.file.listen((event) => {
      if (event !== "changed") listener(event);
    });
  }
}
