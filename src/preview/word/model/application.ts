import type { Shape } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { DocumentError } from "../docx-package";
import { emptyDocument } from "../letterhead";
import { readDocx } from "../read-docx";

/** Opens the bytes of a .docx beside the documents that are open, and shows it. */
export type OpenBeside = (bytes: Uint8Array) => Promise<void>;

/** Word's Application: makes new documents. */
export class WordApplication {
  static readonly shape: Shape<WordApplication> = {
    name: "Application",
    methods: ["createDocument"],
  };

  constructor(private readonly openBeside: OpenBeside) {}

  createDocument(base64?: unknown): DocumentCreated {
    if (base64 === null || base64 === undefined) {
      return new DocumentCreated(emptyDocument(), this.openBeside);
    }
    if (typeof base64 !== "string") throw invalidArgument();
    const bytes = new Uint8Array(Buffer.from(base64, "base64"));
    try {
      readDocx(bytes);
    } catch (error) {
      if (error instanceof DocumentError) throw invalidArgument(error.message);
      throw error;
    }
    return new DocumentCreated(bytes, this.openBeside);
  }
}

/** Word's DocumentCreated: a document that nobody sees until it is opened. */
export class DocumentCreated {
  static readonly shape: Shape<DocumentCreated> = {
    name: "DocumentCreated",
    methods: ["open"],
    identity: "reference",
  };

  constructor(
    private readonly bytes: Uint8Array,
    private readonly openBeside: OpenBeside,
  ) {}

  open(): Promise<void> {
    return this.openBeside(this.bytes);
  }
}
