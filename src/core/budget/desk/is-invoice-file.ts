/** So much of a file tells what it is. */
const headBytes = 4_096;
const lessThan = 60;

/**
 * True when a file is an electronic invoice or credit note by its first element, whatever it is called: then it goes
 * to the register and not among the transactions.
 */
export function isInvoiceFile(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, headBytes);
  // Most files have no element at all, and need no text made of them to know it.
  if (!first.includes(lessThan)) return false;
  // The names of elements are ASCII in every encoding of an invoice that is not UTF-16.
  const head = String.fromCharCode(...first).replaceAll("\0", "");
  const start = head
    .replace(/^[\u0080-\u00ff]+/, "")
    .replace(/<!--.*?-->|<\?.*?\?>/gs, "")
    .trimStart();
  return /^<(?:[A-Za-z_][\w.-]*:)?(?:Invoice|CreditNote)[\s/>]/.test(start);
}
