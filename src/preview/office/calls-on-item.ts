import type { InternetMessageHeader } from "@microsoft/microsoft-graph-types";
import { CallFailure, officeErrors } from "./call-failure";
import type { CallParameters, Notification, OutlookCallTable } from "./outlook-call";
import type { OpenItem } from "./open-item";

/** Where an add-in's custom properties of a message lie; Graph sees them as this extended property. */
const customProperties = "String {00020329-0000-0000-c000-000000000046} Name cecp-kansli-preview";
/** PidTagDeferredSendTime. */
const deferredSend = "SystemTime 0x3fef";

const notificationTypes = [
  "informationalMessage",
  "progressIndicator",
  "errorMessage",
  "insightMessage",
] as const;
const mostNotifications = 5;

const folderNames = { inbox: "inbox", junk: "junkemail", deletedItems: "deleteditems" };

/** What else a pane does with the open message. */
export const callsOnItem: OutlookCallTable = {
  3: {
    name: "item.loadCustomPropertiesAsync",
    answer: (desk) => ({
      customProperties: desk.item().message.extendedProperties.get(customProperties) ?? "{}",
    }),
  },
  4: {
    name: "item.saveCustomProperties",
    answer: (desk, parameters) => {
      const text = JSON.stringify(parameters.customProperties ?? {});
      desk.item().changeProperty(customProperties, text);
      return {};
    },
  },
  32: {
    // The draft lies in the mailbox from the start, as Outlook on the web saves by itself.
    name: "item.saveAsync",
    answer: (desk) => ({ data: desk.item().itemId }),
  },
  33: {
    name: "item.notificationMessages.addAsync",
    answer: ({ notifications }, parameters) => {
      if (notifications.some((each) => each.key === parameters.key)) {
        throw new CallFailure(officeErrors.duplicateNotificationKey);
      }
      if (notifications.length >= mostNotifications) {
        throw new CallFailure(officeErrors.tooManyNotifications);
      }
      notifications.push(toNotification(parameters));
      return {};
    },
  },
  34: {
    name: "item.notificationMessages.getAllAsync",
    answer: ({ notifications }) => ({ data: [...notifications] }),
  },
  35: {
    name: "item.notificationMessages.replaceAsync",
    answer: ({ notifications }, parameters) => {
      notifications[placeOf(notifications, parameters)] = toNotification(parameters);
      return {};
    },
  },
  36: {
    name: "item.notificationMessages.removeAsync",
    answer: ({ notifications }, parameters) => {
      notifications.splice(placeOf(notifications, parameters), 1);
      return {};
    },
  },
  99: {
    name: "item.getInitializationContextAsync",
    answer: () => ({ data: "" }),
  },
  101: {
    name: "item.move",
    answer: (desk, { destinationFolder = "inbox" }) => {
      const item = desk.item();
      item.requireRightToChange();
      const folder = item.mailbox.folder(folderNames[destinationFolder]);
      if (!folder) throw new CallFailure(officeErrors.genericResponse);
      item.mailbox.moveMessage(item.message, folder.id);
      return {};
    },
  },
  151: {
    name: "item.internetHeaders.getAsync",
    answer: (desk, { internetHeaderKeys = [] }) => {
      const headers = headersOf(desk.item());
      const wanted = internetHeaderKeys.flatMap((name) =>
        headers.filter((each) => isNamed(each, name)).map((each) => [name, each.value ?? ""]),
      );
      return { data: Object.fromEntries(wanted) as unknown };
    },
  },
  152: {
    name: "item.internetHeaders.setAsync",
    answer: (desk, { internetHeaderNameValuePairs = {} }) => {
      const item = desk.item();
      const added = Object.entries(internetHeaderNameValuePairs);
      const others = headersOf(item).filter(
        (header) => !added.some(([name]) => isNamed(header, name)),
      );
      const internetMessageHeaders = [
        ...others,
        ...added.map(([name, value]) => ({ name, value })),
      ];
      item.change({ internetMessageHeaders });
      return {};
    },
  },
  153: {
    name: "item.internetHeaders.removeAsync",
    answer: (desk, { internetHeaderKeys = [] }) => {
      const item = desk.item();
      const internetMessageHeaders = headersOf(item).filter(
        (header) => !internetHeaderKeys.some((name) => isNamed(header, name)),
      );
      item.change({ internetMessageHeaders });
      return {};
    },
  },
  164: {
    name: "item.getItemIdAsync",
    answer: (desk) => ({ data: desk.item().itemId }),
  },
  166: {
    name: "item.delayDeliveryTime.getAsync",
    answer: (desk) => {
      const time = desk.item().message.extendedProperties.get(deferredSend);
      return { data: time === undefined ? 0 : Date.parse(time) };
    },
  },
  167: {
    name: "item.delayDeliveryTime.setAsync",
    answer: (desk, { time = 0 }) => {
      desk.item().changeProperty(deferredSend, new Date(time).toISOString());
      return {};
    },
  },
  168: {
    name: "item.getAllInternetHeadersAsync",
    answer: (desk) => ({
      data: headersOf(desk.item())
        .map(({ name, value }) => `${name ?? ""}: ${value ?? ""}`)
        .join("\r\n"),
    }),
  },
};

function headersOf(item: OpenItem): InternetMessageHeader[] {
  return item.message.resource.internetMessageHeaders ?? [];
}

function isNamed(header: InternetMessageHeader, name: string): boolean {
  return header.name?.toLowerCase() === name.toLowerCase();
}

function toNotification(parameters: CallParameters): Notification {
  const { key = "", type = 0, message = "", icon, persistent } = parameters;
  return {
    key,
    type: notificationTypes[type],
    message,
    ...(icon === undefined ? {} : { icon }),
    ...(persistent === undefined ? {} : { persistent }),
  };
}

function placeOf(notifications: Notification[], { key }: CallParameters): number {
  const place = notifications.findIndex((each) => each.key === key);
  if (place < 0) throw new CallFailure(officeErrors.notificationKeyNotFound);
  return place;
}
