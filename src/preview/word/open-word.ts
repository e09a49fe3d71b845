import type { DriveFile, LiveContent } from "../tenant/drive-item";
import { freeControlIds, rememberInvitations } from "./bring-in";
import { WordDocument } from "./model/document";
import { readDocx } from "./read-docx";
import { WordFile } from "./word-file";

/** Opens the bytes of a .docx by themselves. Throws DocumentError for what is no Word document. */
export function openBytes(name: string, bytes: Uint8Array): WordDocument {
  const file = new WordFile(name, readDocx(bytes));
  freeControlIds(file, file.body, true);
  rememberInvitations(file, file.body);
  return new WordDocument(file);
}

/**
 * Opens a .docx of a drive in Word. From now on the file's bytes come from the document, and what Graph puts in its
 * place is what Word shows. Throws DocumentError for what is no Word document; the file stays as it was.
 */
export async function openWord(file: DriveFile): Promise<WordDocument> {
  const opened = openBytes(file.name, await file.bytes());
  const { file: document } = opened;
  const live: LiveContent = {
    bytes: () => Promise.resolve(document.save()),
    replace: (bytes) => {
      const other = readDocx(bytes);
      return document.turns.take(() => {
        document.replaceAll(other);
        return Promise.resolve();
      });
    },
  };
  file.open(live);
  document.listen((event) => {
    if (event === "changed") file.touch();
  });
  return opened;
}
