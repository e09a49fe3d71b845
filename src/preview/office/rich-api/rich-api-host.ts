import { actions, type Batch, type BatchAction, type BatchAnswer } from "./batch";
import { Drawing, type Paint } from "./drawing";
import { callMember, placeOf, requireShape, toMember, writeMember } from "./members";
import type { OpenDocument } from "../open-document";
import { PropertyBag, shapeOf, type RichModel, type Shape } from "./model";
import { ObjectPaths } from "./object-paths";
import { answerQuery, identityOf } from "./query";
import { References } from "./references";
import { apiNotFound, RichApiError } from "./rich-api-error";

/** The one service that Word and Excel need at their start. */
class AddinInternalService {
  static readonly shape: Shape<AddinInternalService> = {
    name: "AddinInternalService",
    methods: ["notifyActionHandlerReady"],
  };

  notifyActionHandlerReady(): void {
    // Ribbon commands wait for this; there are none.
  }
}

/**
 * The host's end of Word's and Excel's object models for one pane: it does what a batch of Office.js asks of a model.
 * It knows no model itself; a model is plain classes that declare their members (see Shape).
 */
export class RichApiHost {
  private readonly references = new References();
  private place = "";

  constructor(
    private readonly root: RichModel,
    private readonly document: Pick<
      OpenDocument,
      "beforeReading" | "newObject" | "toRichApiError"
    > = {},
    private readonly paint?: Paint,
  ) {}

  /**
   * Does a batch, one action after the other, until one fails. What was done stays done, as in Office.
   * A bug in a model is answered with GeneralException and its words, so that the pane does not wait for ever.
   */
  async run(batch: Batch): Promise<BatchAnswer> {
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    const paths = this.pathsOf(batch);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        const value = await this.act(action, paths, answer);
        answer.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        answer.Error = this.describe(error, index);
        break;
      }
    }
    return answer;
  }

  private pathsOf(batch: Batch): ObjectPaths {
    return new ObjectPaths(batch, {
      root: this.root,
      newObject: (name) => this.document.newObject?.(name) ?? newObject(name),
      reference: (id) => this.references.find(id),
      at: (place) => {
        this.place = place;
      },
    });
  }

  private async act(
    action: BatchAction,
    paths: ObjectPaths,
    answer: BatchAnswer,
  ): Promise<unknown> {
    if (action.ActionType === actions.trace) {
      answer.TraceIds.push(action.Id);
      return null;
    }
    if (action.ActionType === actions.method && this.isHousekeeping(action)) return null;
    const model = await paths.resolve(action.ObjectPathId);
    if (model === null) return null;
    const read = membersRead(action);
    if (read.length > 0) await this.document.beforeReading?.(read);
    if (action.Name) this.place = placeOf(model, toMember(action.Name));
    const { references } = this;
    switch (action.ActionType) {
      case actions.instantiate:
        return identityOf(model, references);
      case actions.query:
        return answerQuery(model, action.QueryInfo ?? {}, { references, isPlain: false });
      case actions.queryAsJson:
        return answerQuery(model, action.QueryInfo ?? {}, { references, isPlain: true });
      case actions.method:
        return this.call(model, action, paths);
      case actions.setProperty: {
        const [value] = await paths.words(action.ArgumentInfo);
        writeMember(model, toMember(action.Name), value);
        return null;
      }
      case actions.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.place = placeOf(model, name);
          writeMember(model, name, value);
        }
        return null;
      case actions.ensureUnchanged:
        return null;
      default:
        throw apiNotFound(`${requireShape(model).name}: an action of type ${action.ActionType}`);
    }
  }

  private async call(model: RichModel, action: BatchAction, paths: ObjectPaths): Promise<unknown> {
    const words = await paths.words(action.ArgumentInfo);
    const value = await callMember(model, toMember(action.Name), words);
    if (value instanceof Drawing) return this.picture(value);
    return shapeOf(value) ? identityOf(value as RichModel, this.references) : value;
  }

  private async picture({ order }: Drawing): Promise<string> {
    const painted = await this.paint?.(order);
    if (painted === undefined)
      throw new RichApiError("GeneralException", "No page could paint the picture.");
    return painted;
  }

  /** References are the host's own; no model hears of them. */
  private isHousekeeping({ Name, ArgumentInfo }: BatchAction): boolean {
    if (Name === "_RemoveAllReferences") this.references.removeAll();
    else if (Name === "_RemoveReference")
      this.references.remove(String(ArgumentInfo?.Arguments?.[0]));
    else return false;
    return true;
  }

  private describe(thrown: unknown, ActionIndex: number): NonNullable<BatchAnswer["Error"]> {
    const Location = this.place;
    const error = this.document.toRichApiError?.(thrown) ?? thrown;
    if (error instanceof RichApiError) {
      const { code, message, httpStatus } = error;
      return { Code: code, Message: message, Location, ActionIndex, HttpStatusCode: httpStatus };
    }
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const Message = `The preview has a bug. ${words}`;
    return { Code: "GeneralException", Message, Location, ActionIndex, HttpStatusCode: 500 };
  }
}

/** The members that an action reads or calls; "*" for all of an object. */
function membersRead({ ActionType, Name, QueryInfo }: BatchAction): string[] {
  if (ActionType === actions.method) return [toMember(Name)];
  if (ActionType !== actions.query && ActionType !== actions.queryAsJson) return [];
  const asked = [...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])];
  const last = asked.map((path) => toMember(path.split(/[/.]/).at(-1) ?? ""));
  return last.length === 0 || last.includes("$all") ? ["*"] : last;
}

function newObject(name: string): RichModel | undefined {
  if (name === "Microsoft.InternalService.AddinInternalService") return new AddinInternalService();
  if (name.endsWith("Options")) return new PropertyBag();
  return undefined;
}
