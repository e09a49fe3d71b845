import {
  ArchiveRegular,
  DeleteRegular,
  FolderRegular,
  DraftsRegular,
  MailInboxRegular,
  MailProhibitedRegular,
  SendRegular,
} from "@fluentui/react-icons";
import type { FolderView, MailboxView } from "../page-api";
import { usePage } from "./page-context";
import type { PageTexts } from "./page-texts";

const icons: Record<string, typeof FolderRegular> = {
  inbox: MailInboxRegular,
  drafts: DraftsRegular,
  sentitems: SendRegular,
  archive: ArchiveRegular,
  deleteditems: DeleteRegular,
  junkemail: MailProhibitedRegular,
};

/** A folder's name in the page's language when every mailbox has it, else as its owner named it. */
export function folderName(folder: FolderView, texts: PageTexts): string {
  return texts.folderNames[folder.wellKnownName ?? ""] ?? folder.displayName;
}

/** The folders of every mailbox the signed-in person may use, her own first. */
export function FolderList(props: {
  mailboxes: MailboxView[];
  current?: { userId: string; folderId: string };
  open: (userId: string, folderId: string) => void;
}) {
  const { texts } = usePage();
  return (
    <nav className="folders" aria-label={texts.folders}>
      {props.mailboxes.map(({ userId, displayName, mail, folders }) => (
        <section key={userId} aria-label={displayName}>
          <h2 title={mail}>{displayName || mail}</h2>
          <ul>
            {folders.map((folder) => (
              <li key={folder.id}>
                <FolderButton
                  folder={folder}
                  isCurrent={
                    props.current?.userId === userId && props.current.folderId === folder.id
                  }
                  open={() => props.open(userId, folder.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function FolderButton(props: { folder: FolderView; isCurrent: boolean; open: () => void }) {
  const { texts, language } = usePage();
  const { folder } = props;
  const isDrafts = folder.wellKnownName === "drafts";
  const count = isDrafts ? folder.total : folder.unread;
  const words = count.toLocaleString(language);
  const Icon = icons[folder.wellKnownName ?? ""] ?? FolderRegular;
  return (
    <button
      type="button"
      className="folder"
      aria-current={props.isCurrent ? "true" : undefined}
      onClick={props.open}
    >
      <Icon aria-hidden />
      <span className="name">{folderName(folder, texts)}</span>
      {count > 0 && (
        <>
          <b aria-hidden>{words}</b>
          <span className="unseen">
            {isDrafts ? texts.draftCount(words) : texts.unreadCount(words)}
          </span>
        </>
      )}
    </button>
  );
}
