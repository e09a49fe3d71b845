import { useMemo, useState } from "react";
import type { MessageView } from "../page-api";
import { layOutBody } from "./body-document";
import { Notice } from "./Notice";
import { usePage } from "./page-context";
import { sizeWords } from "./size-words";

/** Characters of a body that are shown at first; each "Show more" takes ten times as many. */
const firstLimit = 200_000;

/** A message's text in a frame that may do nothing at all: no scripts, no forms, nothing fetched. */
export function MessageBody(props: { body: MessageView["body"] }) {
  const { texts, theme, language } = usePage();
  const { contentType, content } = props.body;
  const [limit, setLimit] = useState(firstLimit);
  // By its parts, so that a change of the message's flags does not load the frame anew.
  const laidOut = useMemo(
    () => layOutBody({ contentType, content }, limit, theme),
    [contentType, content, limit, theme],
  );
  return (
    <>
      {laidOut.hadRemoteContent && <Notice kind="info">{texts.remoteBlocked}</Notice>}
      {laidOut.shown < content.length && (
        <Notice kind="info">
          {texts.cut(sizeWords(laidOut.shown, language), sizeWords(content.length, language))}{" "}
          <button type="button" className="link" onClick={() => setLimit(limit * 10)}>
            {texts.showMore}
          </button>
        </Notice>
      )}
      <iframe className="body" title={texts.body} sandbox="" srcDoc={laidOut.html} />
    </>
  );
}
