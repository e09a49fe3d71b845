import { unzipSync } from "fflate";

/** What a file may hold, so that a small one cannot fill the memory. */
export const xlsxLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 400 * 1024 * 1024,
  parts: 5_000,
};

/** A file that cannot be opened, in a sentence for the person. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
}

/** Throws XlsxError unless the bytes are an .xlsx of a bearable size. Nothing is unpacked. */
export function requireBearable(bytes: Uint8Array): void {
  if (bytes.length > xlsxLimits.fileBytes) throw new XlsxError("The file is larger than 50 MB.");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    throw new XlsxError(
      isOld
        ? "The file is an old .xls or has a password. Save it as .xlsx without one."
        : "The file is not an .xlsx workbook.",
    );
  }
  const found = { parts: 0, bytes: 0, hasWorkbook: false };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        found.parts++;
        found.bytes += originalSize;
        found.hasWorkbook ||= /^\/?xl\/workbook\.xml$/i.test(name);
        return false;
      },
    });
  } catch (cause) {
    throw new XlsxError("The file is cut off or damaged: its table of contents cannot be read.", {
      cause,
    });
  }
  if (!found.hasWorkbook) throw new XlsxError("The file is not an .xlsx workbook.");
  if (found.parts > xlsxLimits.parts || found.bytes > xlsxLimits.unpackedBytes) {
    throw new XlsxError(
      "The file is far larger unpacked than a workbook should be, and was not opened.",
    );
  }
}
