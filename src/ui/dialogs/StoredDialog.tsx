import { type ReactElement, useEffect, useState } from "react";
import { useFormats } from "../LanguageProvider";
import { PaneDialog } from "../PaneDialog";
import { useTexts } from "../TextsProvider";

/** A document that is kept, without what is in it. */
type Documents = readonly { name: string; sizeBytes: number; changedAt: string }[];

/** Shows every document that is kept, with its size and when it was changed. */
export function StoredDialog(props: {
  store: { list(): Promise<Documents> };
  onTrouble: (thrown: unknown) => void;
  onClose: () => void;
}): ReactElement {
  const { store, onTrouble, onClose } = props;
  const [documents, setDocuments] = useState<Documents>();
  const texts = useTexts();
  const formats = useFormats();
  useEffect(() => {
    store.list().then(setDocuments, onTrouble);
  }, [store, onTrouble]);
  return (
    <PaneDialog title={texts.storedTitle} onClose={onClose}>
      <p>{texts.storedLead}</p>
      {documents?.length === 0 && <p>{texts.storedNothing}</p>}
      {documents !== undefined && documents.length > 0 && (
        <table className="stored">
          <thead>
            <tr>
              <th scope="col">{texts.storedName}</th>
              <th scope="col">{texts.storedSize}</th>
              <th scope="col">{texts.storedChanged}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ name, sizeBytes, changedAt }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formats.size(sizeBytes)}</td>
                <td>
                  {formats.day(formats.dateOf(changedAt))} {formats.time(changedAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PaneDialog>
  );
}
