import type { MailboxSettings, OutlookCategory } from "@microsoft/microsoft-graph-types";
import type { DelegateRight } from "../tenant/mailbox-state";
import type { Tenant, TenantUser } from "../tenant/tenant";
import { allMessages } from "./all-messages";
import { layOutFinance } from "./finance/lay-out-finance";
import { layOutCalendar } from "./lay-out-calendar";
import { colleagues, contacts, type PersonKey, type SampleColleague } from "./people";
import { SampleCalendar } from "./sample-calendar";
import { sampleFile } from "./sample-file";
import type { SampleMessage } from "./sample-message";
import { isColleague, MessageWriter, personOf } from "./write-message";

/**
 * Lays a believable week of one assistant and two executives into an empty tenant, so that it ends at `now`: people, rights,
 * folders, categories, mail, meetings, a shared plan and files for a budget. All of them are made up. On a day nobody works it ends with the last working day.
 */
export function layOutSampleWeek(tenant: Tenant, now: Date): void {
  for (const colleague of Object.values(colleagues)) addColleague(tenant, colleague);
  tenant.signedInUserId = colleagues.maria.id;
  for (const [owner, right] of rightsOfMaria) {
    tenant.mailboxOf(colleagues[owner].id).delegates.set(colleagues.maria.id, right);
  }
  for (const [owner, categories] of Object.entries(masterCategories)) {
    const mailbox = tenant.mailboxOf(colleagues[owner as ColleagueKey].id);
    for (const category of categories) mailbox.addMasterCategory({ ...category });
  }
  const calendar = new SampleCalendar(now);
  layOutMail(tenant, calendar);
  layOutCalendar(tenant, calendar);
  layOutPlan(tenant);
  layOutFinance(tenant.driveOf(colleagues.maria.id), calendar.today);
}

/** The management team's shared plan, which the assistant keeps. */
function layOutPlan(tenant: Tenant): void {
  const { anna, jonas, henrik, elin, sara, maria } = colleagues;
  const members = [anna, jonas, henrik, elin, sara, maria].map(({ id }) => id);
  const group = tenant.planner.addGroup("Ledningsgruppen", members);
  const plan = tenant.planner.addPlan("Ledningsgruppens åtgärder", group.id, maria.id);
  for (const name of ["Att göra", "Pågår"]) tenant.planner.addBucket(name, plan.id, " !");
}

type ColleagueKey = keyof typeof colleagues;

/** What the assistant may do in the mailboxes of others; of the rest she may open none. */
const rightsOfMaria: readonly (readonly [ColleagueKey, DelegateRight])[] = [
  ["anna", { folders: { "*": "readWrite" }, sendOnBehalf: true }],
  ["jonas", { folders: { "*": "readWrite" }, sendOnBehalf: false }],
  ["henrik", { folders: { inbox: "read" }, sendOnBehalf: false }],
];

const masterCategories: Partial<Record<ColleagueKey, readonly OutlookCategory[]>> = {
  anna: [
    { displayName: "Styrelsen", color: "preset8" },
    { displayName: "Northgate", color: "preset7" },
    { displayName: "Privat", color: "preset3" },
  ],
  jonas: [
    { displayName: "Bokslut", color: "preset4" },
    { displayName: "Bank", color: "preset7" },
  ],
  maria: [
    { displayName: "Resor", color: "preset5" },
    { displayName: "Styrelsen", color: "preset8" },
  ],
};

const settings: MailboxSettings = {
  timeZone: "W. Europe Standard Time",
  language: { locale: "sv-SE", displayName: "Swedish (Sweden)" },
  dateFormat: "yyyy-MM-dd",
  timeFormat: "HH:mm",
  userPurpose: "user",
  workingHours: {
    daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    startTime: "08:00:00.0000000",
    endTime: "17:00:00.0000000",
    timeZone: { name: "W. Europe Standard Time" },
  },
};

function addColleague(tenant: Tenant, colleague: SampleColleague): void {
  const [givenName = "", surname = ""] = colleague.name.split(" ");
  const user: TenantUser = {
    id: colleague.id,
    displayName: colleague.name,
    givenName,
    surname,
    mail: colleague.address,
    userPrincipalName: colleague.address,
    jobTitle: colleague.jobTitle,
    department: colleague.department,
    companyName: "Lindhaga AB",
    officeLocation: "Lindhagavägen 4",
    businessPhones: [colleague.phone],
    mobilePhone: null,
    preferredLanguage: "sv-SE",
  };
  if (colleague.manager) user.managerId = colleagues[colleague.manager].id;
  tenant.addUser(user, { ...settings });
}

function layOutMail(tenant: Tenant, calendar: SampleCalendar): void {
  const writer = new MessageWriter(allMessages, calendar);
  const inOrder = allMessages.toSorted(
    (a, b) => writer.sentAt(a).getTime() - writer.sentAt(b).getTime(),
  );
  for (const message of inOrder) {
    const resource = writer.write(message);
    for (const [who, folder] of copiesOf(message)) {
      const isUnread = folder === "inbox" && (message.unreadBy?.includes(who) ?? false);
      const mailbox = tenant.mailboxOf(colleagues[who].id);
      mailbox.addMessage(
        folderFor(tenant, who, message.filed?.[who] ?? folder),
        { ...resource, isRead: !isUnread },
        {
          attachments: (message.attachments ?? []).map((name) =>
            sampleFile(name, resource.subject ?? ""),
          ),
          extendedProperties: extendedPropertiesOf(message),
        },
      );
    }
  }
}

/** Who has a copy of a message, and in which of the usual folders. */
function copiesOf(message: SampleMessage): [ColleagueKey, "inbox" | "sentitems" | "drafts"][] {
  const author =
    typeof message.from === "string" && isColleague(message.from) ? message.from : undefined;
  if (message.isDraft) return author ? [[author, "drafts"]] : [];
  const readers = [...message.to, ...(message.cc ?? []), ...(message.deliveredTo ?? [])]
    .flatMap((who) => (personOf(who) === contacts.alla ? everybody : [who]))
    .filter((who): who is PersonKey => typeof who === "string")
    .filter(isColleague)
    .filter((who) => who !== author);
  const received = [...new Set(readers)].map((who): [ColleagueKey, "inbox"] => [who, "inbox"]);
  return author ? [[author, "sentitems"], ...received] : received;
}

const everybody = (Object.keys(colleagues) as ColleagueKey[]).filter(
  (who) => colleagues[who].department !== "Board",
);

function folderFor(tenant: Tenant, who: ColleagueKey, name: string): string {
  const mailbox = tenant.mailboxOf(colleagues[who].id);
  const existing =
    mailbox.folder(name) ??
    [...mailbox.folders.values()].find(({ displayName }) => displayName === name);
  return (existing ?? mailbox.addFolder(name, mailbox.rootFolderId)).id;
}

// Exchange keeps both under the names of MAPI: PR_SENSITIVITY and PR_MESSAGE_CLASS.
function extendedPropertiesOf(message: SampleMessage): Record<string, string> {
  return {
    ...(message.sensitivity && { "Integer 0x0036": String(message.sensitivity) }),
    ...(message.isEncrypted && { "String 0x001A": "IPM.Note.SMIME" }),
  };
}
