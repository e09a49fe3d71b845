import { PropertyBag } from "../../office/rich-api/model";
import { invalidArgument } from "../../office/rich-api/rich-api-error";
import { findText, type SearchOptions } from "../search";
import { isEmptySpan, paragraphsOf, runsOf, type Span } from "../span";

/**
 * The places of a text within a span, as `search` of Word's objects gives them; the options are those of Word's
 * SearchOptions. Throws InvalidArgument as `findText` does.
 */
export function findIn(span: Span, text: unknown, options: unknown): Span[] {
  if (typeof text !== "string") throw invalidArgument();
  const asked = (
    options instanceof PropertyBag ? options.values : (options ?? {})
  ) as SearchOptions;
  const within = isEmptySpan(span) ? undefined : new Set(runsOf(span));
  return findText(paragraphsOf(span), within, text, asked);
}
