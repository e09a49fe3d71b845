import { readObject } from "./wire";

const executeRichApiRequest = 93;
const notSupported = 5000;

/** The one service that Word and Excel need at their start. */
const startUpService = "Microsoft.InternalService.AddinInternalService";

interface RichApiPath {
  Id: number;
  Name: string;
  ParentObjectPathId?: number;
}

interface RichApiAction {
  Id: number;
  Name: string;
  ObjectPathId: number;
}

interface RichApiBatch {
  Actions: RichApiAction[];
  ObjectPaths: Record<string, RichApiPath>;
}

/** What became of a call of Word's or Excel's part of Office.js. */
export interface DocumentCallOutcome {
  call: string;
  outcome: string;
  data: unknown;
}

/**
 * Answers `executeMethod`: batches of the Word and Excel object models, and the calls both share.
 * There is no document model yet: a batch fails with ApiNotFound naming what it asked for.
 */
export function answerDocumentCall(data: unknown): DocumentCallOutcome {
  const { ArrayData, DdaMethod } = data as {
    ArrayData?: unknown[];
    DdaMethod?: { DispatchId: number };
  };
  const dispatchId = DdaMethod?.DispatchId ?? 0;
  const call = `executeMethod ${dispatchId}`;
  if (dispatchId !== executeRichApiRequest) {
    const outcome = `${call} is not implemented by the preview`;
    return { call, outcome, data: { Version: 1, Error: notSupported } };
  }
  const text = ArrayData?.[4];
  const batch = readObject(typeof text === "string" ? text : "") as unknown as
    RichApiBatch | undefined;
  if (!batch) return { call, outcome: "no batch", data: { Version: 1, Error: notSupported } };
  return answerBatch(call, batch);
}

function answerBatch(call: string, batch: RichApiBatch): DocumentCallOutcome {
  const names = Object.values(batch.ObjectPaths).map((path) => path.Name);
  if (names.includes(startUpService)) {
    const Results = batch.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} }));
    return {
      call: `${call} start-up`,
      outcome: "ok",
      data: richApiAnswer({ Results, TraceIds: [] }),
    };
  }
  const asked = firstMember(batch);
  const Message = `${asked} is not implemented by the preview`;
  const error = {
    Code: "ApiNotFound",
    Message,
    Location: asked,
    ActionIndex: 0,
    HttpStatusCode: 404,
  };
  const answer = richApiAnswer({ Error: error, Results: [], TraceIds: [] });
  return { call: `${call} ${asked}`, outcome: "ApiNotFound", data: answer };
}

/** The first path below the document that a batch names, as "Body.Paragraphs". */
function firstMember({ Actions, ObjectPaths }: RichApiBatch): string {
  for (const action of Actions) {
    const steps: string[] = [];
    let path = ObjectPaths[action.ObjectPathId];
    while (path) {
      if (path.Name) steps.unshift(path.Name);
      path = ObjectPaths[path.ParentObjectPathId ?? -1];
    }
    if (action.Name) steps.push(action.Name);
    if (steps.length > 0) return steps.join(".");
  }
  return "The document";
}

function richApiAnswer(body: Record<string, unknown>) {
  return {
    Version: 1,
    Error: 0,
    Data: [200, ["Content-Type", "application/json"], JSON.stringify(body)],
  };
}
