import { writeUnsignedToken } from "./unsigned-token";
import { CallFailure, officeErrors } from "./call-failure";
import { notInThePreview } from "./calls-on-forms";
import type { OutlookCall, OutlookCallTable } from "./outlook-call";

/** Characters that all session data of one compose window may have together. */
const longestSessionData = 50_000;

/** Tokens, settings, session data, and what office.js reports without waiting for an answer. */
export const callsOnMailbox: OutlookCallTable = {
  2: {
    name: "mailbox.getUserIdentityTokenAsync",
    answer: ({ tenant, ownMailbox }) => ({
      token: writeUnsignedToken({
        appctx: JSON.stringify({ msexchuid: ownMailbox.owner.id, version: "ExIdTok.V1" }),
        exp: Math.floor(tenant.now() / 1000) + 300,
      }),
    }),
  },
  5: {
    name: "mailbox.makeEwsRequestAsync",
    answer: () => ({
      wasProxySuccessful: false,
      errorMessage: "The preview has no Exchange Web Services",
    }),
  },
  12: {
    // Good for nothing: what it would open in Exchange, the preview opens through Graph alone.
    name: "mailbox.getCallbackTokenAsync",
    answer: ({ tenant }) => ({ token: tenant.tokens.issue(tenant.signedInUserId, [], 300) }),
  },
  40: dropped("mailbox.RegisterConsentAsync"),
  41: notInThePreview("item.close", "way for a pane to close a form"),
  42: notInThePreview("mailbox.CloseApp", "way for a pane to close itself"),
  163: dropped("mailbox.logTelemetry"),
  185: {
    name: "item.sessionData.setAsync",
    answer: ({ sessionData }, { name = "", value = "" }) => {
      const before = sessionData.get(name) ?? "";
      const total = [...sessionData].reduce(
        (sum, [key, each]) => sum + key.length + each.length,
        0,
      );
      if (total - before.length + name.length + value.length > longestSessionData) {
        throw new CallFailure(officeErrors.sessionDataTooLong);
      }
      sessionData.set(name, value);
      return {};
    },
  },
  186: {
    name: "item.sessionData.getAsync",
    answer: ({ sessionData }, { name = "" }) => {
      const data = sessionData.get(name);
      if (data === undefined) throw new CallFailure(officeErrors.keyNotFound);
      return { data };
    },
  },
  187: {
    name: "item.sessionData.getAllAsync",
    answer: ({ sessionData }) => ({ data: Object.fromEntries(sessionData) }),
  },
  188: {
    name: "item.sessionData.clearAsync",
    answer: ({ sessionData }) => {
      sessionData.clear();
      return {};
    },
  },
  189: {
    name: "item.sessionData.removeAsync",
    answer: ({ sessionData }, { name = "" }) => {
      if (!sessionData.delete(name)) throw new CallFailure(officeErrors.keyNotFound);
      return {};
    },
  },
  193: dropped("mailbox.logCustomerContentTelemetry"),
  400: dropped("mailbox.trackCtq"),
  401: dropped("mailbox.recordTrace"),
  402: dropped("mailbox.recordDataPoint"),
  403: notInThePreview("window.open", "way for a pane to open a window through Outlook"),
  404: {
    name: "roamingSettings.saveAsync",
    answer: ({ ownMailbox }, { 0: settings = {} }) => {
      ownMailbox.roamingSettings = settings;
      return {};
    },
  },
};

/** A report to Microsoft that nobody waits for and nobody keeps. */
function dropped(name: string): OutlookCall {
  return { name, answer: () => ({}) };
}
