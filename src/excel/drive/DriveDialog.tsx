import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { type ReactElement, useEffect, useState } from "react";
import { useFormats } from "../../ui/LanguageProvider";
import { PaneButton } from "../../ui/PaneButton";
import { PaneDialog } from "../../ui/PaneDialog";
import type { DriveEntry } from "../budget-door";
import { usePaneTexts } from "../use-pane-texts";

/** Picks a workbook from the assistant's OneDrive. */
export function DriveDialog(props: {
  list: (folderId?: string) => Promise<DriveEntry[]>;
  onPick: (entry: DriveEntry) => void;
  onTrouble: (thrown: unknown) => void;
  onClose: () => void;
}): ReactElement {
  const { list, onPick, onTrouble, onClose } = props;
  const texts = usePaneTexts();
  const formats = useFormats();
  const [way, setWay] = useState<DriveEntry[]>([]);
  const entries = useFolder(list, way.at(-1)?.id, onTrouble);
  return (
    <PaneDialog title={texts.driveTitle} onClose={onClose}>
      <p className="quiet small">{way.map(({ name }) => name).join(" / ")}</p>
      {way.length > 0 && (
        <PaneButton
          look="link"
          onClick={() => {
            setWay(way.slice(0, -1));
          }}
        >
          {texts.driveUp}
        </PaneButton>
      )}
      {entries === undefined && <p role="status">{texts.driveReading}</p>}
      {entries?.length === 0 && <p>{texts.driveEmpty}</p>}
      <ul className="drive-list">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              aria-label={texts.driveOpen(entry.name)}
              onClick={() => {
                if (entry.isFolder) setWay([...way, entry]);
                else onPick(entry);
              }}
            >
              <span className="icon" aria-hidden="true">
                {entry.isFolder ? <FolderRegular /> : <DocumentTableRegular />}
              </span>
              <span>{entry.name}</span>
              {entry.changedAt !== "" && (
                <span className="quiet small">{formats.day(formats.dateOf(entry.changedAt))}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </PaneDialog>
  );
}

function useFolder(
  list: (folderId?: string) => Promise<DriveEntry[]>,
  folderId: string | undefined,
  onTrouble: (thrown: unknown) => void,
): DriveEntry[] | undefined {
  const [read, setRead] = useState<{ folderId: string | undefined; entries: DriveEntry[] }>();
  useEffect(() => {
    let isWanted = true;
    list(folderId).then(
      (entries) => {
        if (isWanted) setRead({ folderId, entries });
      },
      (thrown: unknown) => {
        if (isWanted) onTrouble(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [list, folderId, onTrouble]);
  return read?.folderId === folderId ? read?.entries : undefined;
}
