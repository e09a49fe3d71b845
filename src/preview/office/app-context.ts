import type { HostRequest } from "../page-api";
import type { OpenDocument } from "./open-document";

/** What an application tells a pane about itself at the start. */
interface Application {
  /** office.js's number for the application on the web. */
  number: number;
  requirementSets: Record<string, string>;
  documentPath: string;
}

const everywhere = { NestedAppAuth: "1.1", RichApiRuntime: "1.1" };

/** Only requirement sets whose every call is answered. A pane sees the rest as not supported. */
const applications: Record<HostRequest["app"], Application> = {
  Outlook: {
    number: 64,
    requirementSets: { ...everywhere, Mailbox: "1.12", MailboxAPI: "1.12" },
    documentPath: "/mail",
  },
  Word: { number: 32, requirementSets: everywhere, documentPath: "/document.docx" },
  Excel: { number: 16, requirementSets: everywhere, documentPath: "/workbook.xlsx" },
};

/** What the answer needs to know of the pane. */
export interface AppContextFacts {
  app: HostRequest["app"];
  language: HostRequest["language"];
  controlId: string;
  /** The origin of the page around the pane. */
  origin: string;
  paneOrigin: string;
  /** What the pane had saved, in the mailbox or in the document; each value a JSON text. */
  settings: Record<string, string>;
  /** What is open in Word or Excel. */
  document?: OpenDocument;
}

/** The language as office.js and Windows name it. */
export function localeOf(language: HostRequest["language"]): string {
  return language === "sv" ? "sv-se" : "en-us";
}

/** The answer to `ContextActivationManager_getAppContextAsync`. Every member that office.js insists on is there. */
export function appContextOf(facts: AppContextFacts): Record<string, unknown> {
  const application = applications[facts.app];
  const locale = localeOf(facts.language);
  const { document } = facts;
  const path = document ? `/${encodeURIComponent(document.name)}` : application.documentPath;
  return {
    _id: facts.controlId,
    _appName: application.number,
    _appVersion: "16.0",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${facts.origin}${path}`,
    _clientMode: document?.isReadOnly ? 0 : 1,
    _settings: facts.app === "Excel" ? Object.entries(facts.settings) : facts.settings,
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: facts.controlId,
    _appInstanceId: facts.controlId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify({
      ...application.requirementSets,
      ...document?.requirementSets,
    }),
    _hostCustomMessage: null,
    _hostFullVersion: "16.0.0.0",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: "Kansli",
    _appDomains: [facts.paneOrigin, facts.origin],
    _dialogRequirementMatrix: null,
    _featureGates: null,
    _initialDisplayMode: 0,
  };
}
