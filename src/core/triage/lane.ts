/**
 * Where triage puts a message. The order is the order on the screen and of the keys 1 to 6; it never changes.
 *
 * decide: needs the executive's decision, signature or judgement. handle: the assistant can answer or do it.
 * meetings: a meeting request, change or answer. invoices: an invoice, reminder or receipt.
 * read: worth reading, asks nothing. bulk: sent to many by a machine or a list.
 */
export const lanes = ["decide", "handle", "meetings", "invoices", "read", "bulk"] as const;

/** One of the six lanes. */
export type Lane = (typeof lanes)[number];
