import { DOMParser } from "@xmldom/xmldom";
import { Refusal } from "./refusal";

/** The namespace of the outermost element of an XML text; throws Refusal for a text that is none. */
export function namespaceOf(xml: string): string {
  const fail = () => {
    throw new Refusal("InvalidArgument", "The text is not well-formed XML.");
  };
  try {
    const root = new DOMParser({ onError: fail }).parseFromString(xml, "text/xml").documentElement;
    return root?.namespaceURI ?? "";
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return fail();
  }
}
