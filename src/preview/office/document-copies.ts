import type { OpenDocument } from "./open-document";

/** Numbers of the calls of `getFileAsync`, `getSliceAsync` and `closeAsync`. */
const getCopy = 77;
const getSlice = 80;
const releaseCopy = 81;
/** A .docx or .xlsx, and neither text nor PDF. */
const compressed = 1;

/** Copies of the open file that panes read slice by slice. */
export class DocumentCopies {
  private readonly copies = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  private lastHandle = 0;

  constructor(private readonly document?: OpenDocument) {}

  /** Answers the three calls, their words by place; `undefined` for others and for what is not given. */
  answer(dispatchId: number, words: Readonly<Record<number, unknown>>): object | undefined {
    if (dispatchId === getCopy) return this.copy(Number(words[0]), Number(words[1]));
    const handle = Number(words[2]);
    if (dispatchId === getSlice) return this.slice(handle, Number(words[3]));
    return dispatchId === releaseCopy && this.copies.delete(handle) ? {} : undefined;
  }

  private copy(fileType: number, sliceSize: number): object | undefined {
    const bytes = fileType === compressed ? this.document?.toFile?.() : undefined;
    if (!bytes) return undefined;
    this.copies.set(++this.lastHandle, { bytes, sliceSize });
    return { 0: this.lastHandle, 1: bytes.length };
  }

  private slice(handle: number, index: number): object | undefined {
    const copy = this.copies.get(handle);
    if (!copy) return undefined;
    const start = index * copy.sliceSize;
    const slice = copy.bytes.subarray(start, start + copy.sliceSize);
    return { 0: [...slice], 1: slice.length };
  }
}
