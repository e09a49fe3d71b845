import { DocumentCopies } from "./document-copies";
import type { OpenDocument } from "./open-document";
import type { Batch } from "./rich-api/batch";
import type { Paint } from "./rich-api/drawing";
import type { Shape } from "./rich-api/model";
import { RichApiError, type RichApiErrorCode } from "./rich-api/rich-api-error";
import { RichApiHost } from "./rich-api/rich-api-host";
import { readObject } from "./wire";

/** Numbers of the calls that Word and Excel share. */
const getBinding = 68;
const loadSettings = 75;
const saveSettings = 76;
const executeRichApiRequest = 93;

const notSupported = 5000;
const documentReadOnly = 5002;

/** What became of a call of Word's or Excel's part of Office.js. */
export interface DocumentCallOutcome {
  call: string;
  outcome: string;
  data: unknown;
}

/** The document as root of an object model where there is none: every member fails by name. */
class NoDocument {
  static readonly shape: Shape = { name: "Document" };
  readonly isOpen = false;
}

/** Word's and Excel's calls of one pane: batches of the object model, and the settings in the document. */
export class DocumentDesk {
  private readonly host: RichApiHost;
  private readonly copies: DocumentCopies;

  constructor(
    private readonly document?: OpenDocument,
    paint?: Paint,
  ) {
    this.copies = new DocumentCopies(document);
    this.host = new RichApiHost(document?.root ?? new NoDocument(), document, paint);
  }

  /** Answers `executeMethod`; a number that nothing answers fails, and the outcome names it. */
  async answer(data: unknown): Promise<DocumentCallOutcome> {
    const { ArrayData, DdaBindingsMethod, DdaMethod, DdaSettingsMethod } = data as {
      ArrayData?: unknown[];
      DdaBindingsMethod?: { BindingId: string };
      DdaMethod?: { DispatchId: number };
      DdaSettingsMethod?: { Properties: [string, string][] };
    };
    const dispatchId = DdaMethod?.DispatchId ?? 0;
    const call = `executeMethod ${dispatchId}`;
    if (dispatchId === executeRichApiRequest) return this.answerBatch(call, ArrayData?.[4]);
    if (this.document && dispatchId === loadSettings) {
      // Word reads the first pair of each, Excel the second.
      const Settings = Object.entries(this.document.settings).map(([key, value]) => ({
        0: key,
        1: value,
        Name: key,
        Value: value,
      }));
      const data = { ...ok, Properties: { Settings } };
      return { call: `${call} settings`, outcome: "ok", data };
    }
    if (this.document && dispatchId === saveSettings) {
      if (this.document.isReadOnly)
        return failed(`${call} settings`, "read-only", documentReadOnly);
      this.document.settings = Object.fromEntries(DdaSettingsMethod?.Properties ?? []);
      return { call: `${call} settings`, outcome: "ok", data: ok };
    }
    const binding =
      dispatchId === getBinding && this.document?.bindingOf?.(DdaBindingsMethod?.BindingId ?? "");
    if (binding) {
      return { call: `${call} binding`, outcome: "ok", data: { ...ok, Bindings: [binding] } };
    }
    const copied = this.copies.answer(dispatchId, data as Record<number, unknown>);
    if (copied) return { call: `${call} file`, outcome: "ok", data: { ...ok, ...copied } };
    return failed(call, `${call} is not implemented by the preview`);
  }

  private async answerBatch(call: string, text: unknown): Promise<DocumentCallOutcome> {
    if (this.isTooLong(String(text))) return refused(call, "RequestPayloadSizeLimitExceeded");
    const batch = readObject(String(text)) as unknown as Batch | undefined;
    if (!batch) return failed(call, "no batch");
    const run = () => this.host.run(batch);
    const answer = await (this.document?.turns.take(run) ?? run());
    const words = JSON.stringify(answer);
    const named = `${call} ${describe(batch)}`;
    if (this.isTooLong(words)) return refused(named, "ResponsePayloadSizeLimitExceeded");
    const outcome = answer.Error ? `${answer.Error.Code} ${answer.Error.Message}` : "ok";
    return { call: named, outcome, data: toBatchData(words) };
  }

  private isTooLong(text: string): boolean {
    const limit = this.document?.payloadLimit ?? Infinity;
    return text.length > limit / 3 && Buffer.byteLength(text) > limit;
  }
}

const ok = { Version: 1, Error: 0 };

function toBatchData(words: string) {
  return { ...ok, Data: [200, ["Content-Type", "application/json"], words] };
}

/** Nothing of the batch is done, or its answer does not come through. */
function refused(call: string, code: RichApiErrorCode): DocumentCallOutcome {
  const { message, httpStatus } = new RichApiError(code);
  const error = {
    Code: code,
    Message: message,
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: httpStatus,
  };
  const answer = { Results: [], TraceIds: [], Error: error };
  return { call, outcome: code, data: toBatchData(JSON.stringify(answer)) };
}

function failed(call: string, outcome: string, Error = notSupported): DocumentCallOutcome {
  return { call, outcome, data: { Version: 1, Error } };
}

/** Members that a batch uses, for the wire log; never a text of the document. */
function describe(batch: Batch): string {
  const names = new Set<string>();
  for (const { Name, ObjectPathType } of Object.values(batch.ObjectPaths)) {
    if (Name && (ObjectPathType === 3 || ObjectPathType === 4)) names.add(Name);
  }
  for (const { Name, ActionType } of batch.Actions) {
    if (Name && ActionType !== 5) names.add(Name);
  }
  return [...names].slice(0, 6).join(" ");
}
