/** The wire's one event for everything that happens in an object model. */
export const richApiMessage = "richApiMessage";

/** Something that happened in a document or a workbook. */
export interface RichApiEvent {
  /** Office.js's number of the kind, as 10 for a worksheet's onChanged. */
  type: number;
  /** The id of what it happened to; what a proxy registered with. */
  target: string;
  /** What the handler is given. */
  arguments: Record<string, unknown>;
}

const generalEvents = 65_536;

/** An event as `richApiMessage` carries it. */
export function toRichApiMessage(event: RichApiEvent): { ArrayData: unknown[] } {
  const words = JSON.stringify(event.arguments);
  return { ArrayData: [[generalEvents, event.type, event.target, words, 0, false]] };
}
