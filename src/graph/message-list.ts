import { withQuery } from "./graph-client";
import { listFields } from "./message-fields";

/** The path of a list of messages with everything that stands in a list, newest first. */
export function listPath(
  folderPath: string,
  query: Readonly<Record<string, string | number>>,
  filter: string,
): string {
  return withQuery(`${folderPath}/messages`, {
    ...(filter === "" ? {} : { $filter: filter }),
    $orderby: "receivedDateTime desc",
    ...query,
    ...listFields,
  });
}
