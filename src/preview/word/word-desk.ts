import { readFile } from "node:fs/promises";
import path from "node:path";
import { Hono } from "hono";
import { RichApiError } from "../office/rich-api/rich-api-error";
import type { DocumentEdit, DocumentView, PreviewEvent } from "../page-api";
import { RequestError } from "../request-error";
import type { DriveFile } from "../tenant/drive-item";
import type { Tenant } from "../tenant/tenant";
import { DocxPackage } from "./docx-package";
import { editDocument } from "./edit-document";
import { letterheadParts } from "./letterhead";
import type { WordDocument } from "./model/document";
import { openWord } from "./open-word";
import { viewDocument } from "./view-document";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Word as one sits at it: the documents of the tenant's drive that are open, one of them shown, and the page's routes. */
export class WordDesk {
  private shown: WordDocument | undefined;
  private readonly open: WordDocument[] = [];

  constructor(
    private readonly tenant: Tenant,
    private readonly tell: (event: PreviewEvent) => void,
  ) {}

  /** What is shown; throws RequestError when nothing is open. */
  get document(): WordDocument {
    if (!this.shown) throw new RequestError(404, "No document is open");
    return this.shown;
  }

  /**
   * Puts a .docx into the signed-in person's drive and opens it; without a path, an empty letterhead. Throws
   * DocumentError for what is no Word document. What was open is closed.
   */
  async begin(filePath?: string): Promise<void> {
    const user = this.tenant.findUser(this.tenant.signedInUserId);
    if (!user) return;
    this.open.length = 0;
    const name = filePath === undefined ? "Mötesdokument.docx" : path.basename(filePath);
    const bytes =
      filePath === undefined ? letterhead(user.companyName ?? "") : await readFile(filePath);
    await this.openFile(name, new Uint8Array(bytes));
  }

  private async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const drive = this.tenant.driveOf(this.tenant.signedInUserId);
    const file: DriveFile = drive.addFile(name, bytes, drive.specialFolder("documents"));
    const document = await openWord(file);
    document.openBeside = (made) => this.openFile(this.freeName(), made);
    document.file.listen((event) => {
      if (event === "changed") this.tell({ type: "document-changed" });
    });
    this.open.push(document);
    this.shown = document;
    this.tell({ type: "document-shown" });
  }

  /** A name for a new document that no file beside it has: "Dokument2.docx". */
  private freeName(): string {
    const folder = this.tenant.driveOf(this.tenant.signedInUserId).specialFolder("documents");
    for (let number = 1; ; number += 1) {
      const name = `Dokument${number}.docx`;
      if (!folder?.child(name)) return name;
    }
  }

  private show(name: string): void {
    const wanted = this.open.find((each) => each.name === name);
    if (!wanted) throw new RequestError(404, "No document of this name is open");
    this.shown = wanted;
    this.tell({ type: "document-shown" });
  }

  /** The page's routes below `/preview/document`. */
  routes(): Hono {
    const routes = new Hono();
    routes.get("/", (context) => context.json(this.view()));
    routes.put("/shown", async (context) => {
      const { name } = await context.req.json<{ name: string }>();
      this.show(name);
      return context.body(null, 204);
    });
    routes.get("/file", (context) => {
      const name = encodeURIComponent(this.document.name);
      const headers = {
        "Content-Type": wordType,
        "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
      };
      return context.body(new Uint8Array(this.document.file.save()).buffer, 200, headers);
    });
    routes.get("/pictures/:id", (context) => {
      const picture = this.pictureOf(context.req.param("id"));
      return context.body(picture.bytes, 200, { "Content-Type": picture.type });
    });
    routes.post("/edits", async (context) => {
      const edit = await context.req.json<DocumentEdit>();
      const { turns } = this.document;
      await turns.take(() => Promise.resolve().then(() => this.edit(edit)));
      return context.body(null, 204);
    });
    return routes;
  }

  private view(): DocumentView {
    const { document } = this;
    const others = this.open.filter((each) => each !== document).map(({ name }) => name);
    return { ...viewDocument(document.file), others };
  }

  /** The bytes of a picture of the document, by the id of its relationship; throws RequestError for none. */
  private pictureOf(id: string) {
    const { parts } = this.document.file;
    const related = parts.related(id);
    const name = `word/${related?.target ?? ""}`;
    const isPicture = related?.type.endsWith("/image") && !related.isExternal && parts.has(name);
    const type = isPicture ? parts.contentTypeOf(name) : "";
    // Nothing but pictures is given out for the page to show.
    if (!/^image\/(png|jpeg|gif)$/.test(type)) throw new RequestError(404, "No such picture");
    return { type, bytes: new Uint8Array(parts.bytesOf(name)) };
  }

  private edit(edit: DocumentEdit): void {
    try {
      editDocument(this.document, edit);
    } catch (error) {
      if (error instanceof RichApiError) throw new RequestError(403, error.message);
      throw error;
    }
    if (edit.kind === "read-only") this.tell({ type: "document-changed" });
  }
}

function letterhead(company: string): Uint8Array {
  return DocxPackage.of(
    letterheadParts({
      company,
      address: "Lindhagavägen 4, 112 51 Stockholm",
      registration: "Org.nr 556123-0000",
      language: "sv-SE",
    }),
  ).write();
}
