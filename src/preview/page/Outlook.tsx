import { EditRegular } from "@fluentui/react-icons";
import type { Dispatch } from "react";
import type { MailboxView, TenantView } from "../page-api";
import { ComposeWindow } from "./ComposeWindow";
import type { Desk, DeskAction } from "./desk";
import { FolderList } from "./FolderList";
import { MessageList } from "./MessageList";
import { usePage } from "./page-context";
import { ReadingPane } from "./ReadingPane";

/** The pretend Outlook: folders, the messages of one, and the message that is read or written. */
export function Outlook(props: { tenant: TenantView; desk: Desk; change: Dispatch<DeskAction> }) {
  const { texts } = usePage();
  const { tenant, desk, change } = props;
  const { place } = desk;
  const mailbox = mailboxOf(tenant, place?.userId);
  const folder = mailbox?.folders.find(({ id }) => id === place?.folderId);
  const write = () =>
    change({
      type: "open-form",
      userId: tenant.signedInUserId,
      request: { kind: "new", to: [], cc: [], subject: "", htmlBody: "" },
    });
  return (
    <div className="outlook">
      <div className="side">
        <button type="button" className="primary" onClick={write}>
          <EditRegular aria-hidden /> {texts.newMessage}
        </button>
        <FolderList
          mailboxes={tenant.mailboxes}
          {...(place && { current: place })}
          open={(userId, folderId) => change({ type: "open-folder", userId, folderId })}
        />
      </div>
      {mailbox && folder && (
        <MessageList
          key={`${mailbox.userId} ${folder.id}`}
          mailbox={mailbox}
          folder={folder}
          openId={desk.message?.messageId}
          open={(messageId) => change({ type: "open-message", userId: mailbox.userId, messageId })}
        />
      )}
      <main>
        <Opened {...props} />
      </main>
    </div>
  );
}

function Opened(props: { tenant: TenantView; desk: Desk; change: Dispatch<DeskAction> }) {
  const { texts } = usePage();
  const { tenant, desk, change } = props;
  const { form, message } = desk;
  const mailbox = mailboxOf(tenant, form?.userId ?? message?.userId);
  if (form && mailbox) {
    return (
      <ComposeWindow
        key={form.number}
        form={form}
        mailbox={mailbox}
        draftSaved={(draftId) => change({ type: "draft-saved", number: form.number, draftId })}
        close={() => change({ type: "close-form" })}
      />
    );
  }
  if (!message) return <p className="empty">{texts.chooseMessage}</p>;
  return (
    <ReadingPane
      key={`${message.userId} ${message.messageId}`}
      {...message}
      categories={mailbox?.categories ?? []}
      notifications={desk.notifications}
      openForm={(request) => change({ type: "open-form", userId: message.userId, request })}
    />
  );
}

function mailboxOf(tenant: TenantView, userId: string | undefined): MailboxView | undefined {
  return tenant.mailboxes.find((mailbox) => mailbox.userId === userId);
}
