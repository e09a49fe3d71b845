import { documentError } from "./document-error";

/** The most that Office gives in one piece. */
const sliceSize = 4 * 1024 * 1024;

/** The open document as a file, with what is not saved yet: the bytes of the .docx. Rejects with HostError. */
export async function readDocumentFile(): Promise<Uint8Array> {
  const { document } = Office.context;
  const file = await answered<Office.File>((answer) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize }, answer);
  });
  try {
    const bytes = new Uint8Array(file.size);
    for (let at = 0; at < file.sliceCount; at++) {
      const slice = await answered<Office.Slice>((answer) => {
        file.getSliceAsync(at, answer);
      });
      bytes.set(slice.data as ArrayLike<number>, at * sliceSize);
    }
    return bytes;
  } finally {
    // Office keeps two copies at most; one that is not closed would stand in the way of the next.
    await answered((answer) => {
      file.closeAsync(answer);
    });
  }
}

function answered<T>(ask: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(documentError("document-not-read", error));
    });
  });
}
