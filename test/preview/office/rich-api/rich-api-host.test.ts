import type { BatchAction, ObjectPath } from "../../../../src/preview/office/rich-api/batch";
import { Drawing } from "../../../../src/preview/office/rich-api/drawing";
import type { Shape } from "../../../../src/preview/office/rich-api/model";
import { RichApiHost } from "../../../../src/preview/office/rich-api/rich-api-host";
import { Turns } from "../../../../src/preview/office/rich-api/turns";
import { Notebook } from "./a-notebook";

const root: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const body: ObjectPath = { Id: 2, ObjectPathType: 4, Name: "Body", ParentObjectPathId: 1 };
const all: ObjectPath = { Id: 3, ObjectPathType: 4, Name: "Paragraphs", ParentObjectPathId: 2 };

const instantiate = (Id: number, ObjectPathId: number): BatchAction => ({
  Id,
  ActionType: 1,
  Name: "",
  ObjectPathId,
});
const load = (Id: number, ObjectPathId: number, ...Select: string[]): BatchAction => ({
  Id,
  ActionType: 2,
  Name: "",
  ObjectPathId,
  QueryInfo: { Select },
});
const method = (Id: number, Name: string, ParentObjectPathId: number, ...Arguments: unknown[]) => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId,
  ArgumentInfo: { Arguments },
});
const call = (Id: number, Name: string, ObjectPathId: number, ...Arguments: unknown[]) => ({
  Id,
  ActionType: 3,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments },
});
const set = (Id: number, Name: string, ObjectPathId: number, value: unknown) => ({
  Id,
  ActionType: 4,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments: [value] },
});

function batch(paths: ObjectPath[], ...actions: BatchAction[]) {
  return {
    ObjectPaths: Object.fromEntries(paths.map((path) => [path.Id, path])),
    Actions: actions,
  };
}

test("what is loaded comes in wire names, with the items of a collection and what is below them", async () => {
  const host = new RichApiHost(new Notebook("One", "Two"));
  const { Results } = await host.run(
    batch([root, body, all], load(10, 3, "text", "font/bold", "parentContentControlOrNullObject")),
  );
  expect(Results).toEqual([
    {
      ActionId: 10,
      Value: {
        _ReferenceId: "ref-1",
        _Items: [
          {
            _ReferenceId: "ref-2",
            Text: "One",
            Font: { Bold: false },
            ParentContentControlOrNullObject: null,
          },
          {
            _ReferenceId: "ref-3",
            Text: "Two",
            Font: { Bold: false },
            ParentContentControlOrNullObject: null,
          },
        ],
      },
    },
  ]);
});

test("a bare load gives every scalar, top and skip choose among items, retrieve writes plain names", async () => {
  const host = new RichApiHost(new Notebook("One", "Two", "Three"));
  const some = { ...load(10, 3), QueryInfo: { Top: 1, Skip: 2 } };
  const plain = { ...load(11, 2, "text"), ActionType: 7 };
  const { Results } = await host.run(batch([root, body, all], some, plain));
  expect(Results[0]?.Value).toMatchObject({ _Items: [{ Text: "Three", IsLastParagraph: true }] });
  expect(Results[1]?.Value).toMatchObject({ text: "One\rTwo\rThree" });
});

test("a method in a path is done once, however many actions use it", async () => {
  const notebook = new Notebook("One");
  const first = method(4, "GetFirst", 3);
  const added = method(5, "InsertParagraph", 4, "Two");
  const answer = await new RichApiHost(notebook).run(
    batch([root, body, all, first, added], instantiate(10, 5), load(11, 5, "text"), load(12, 5)),
  );
  expect(answer.Error).toBeUndefined();
  expect(notebook.body.text).toBe("One\rTwo");
});

test("a reference finds the same object in a later batch, until the pane lets go of it", async () => {
  const notebook = new Notebook("One");
  const host = new RichApiHost(notebook);
  const { Results } = await host.run(
    batch([root, body, all, method(4, "GetFirst", 3)], instantiate(10, 4)),
  );
  expect(Results[0]?.Value).toEqual({ _ReferenceId: "ref-1" });
  const held: ObjectPath = { Id: 6, ObjectPathType: 6, Name: "ref-1" };
  await host.run(batch([held], set(11, "Text", 6, "Uno"), call(12, "InsertText", 6, "!")));
  expect(notebook.body.text).toBe("Uno!");
  await host.run(batch([root], call(13, "_RemoveReference", 1, "ref-1")));
  const { Error } = await host.run(batch([held], load(14, 6)));
  expect(Error).toMatchObject({ Code: "ItemNotFound", ActionIndex: 0, HttpStatusCode: 404 });
});

test("everything below a null object is a null object", async () => {
  const next = method(5, "GetNextOrNullObject", 4);
  const answer = await new RichApiHost(new Notebook("One")).run(
    batch(
      [root, body, all, method(4, "GetFirst", 3), next, method(6, "GetNextOrNullObject", 5)],
      instantiate(10, 5),
      load(11, 6, "text"),
      set(12, "Text", 5, "nobody"),
    ),
  );
  expect(answer).toEqual({
    Results: [10, 11, 12].map((ActionId) => ({ ActionId, Value: null })),
    TraceIds: [],
  });
});

test("options come in with what was set on them", async () => {
  const options: ObjectPath = {
    Id: 7,
    ObjectPathType: 2,
    Name: "Microsoft.WordServices.SearchOptions",
  };
  const search: ObjectPath = {
    ...method(8, "Search", 2, "one", 7),
    ArgumentInfo: { Arguments: ["one", null], ReferencedObjectPathIds: [0, 7] },
  };
  const found = async (isExact: boolean) => {
    const answer = await new RichApiHost(new Notebook("One", "one")).run(
      batch([root, body, options, search], set(10, "MatchCase", 7, isExact), load(11, 8, "text")),
    );
    return (answer.Results.at(-1)?.Value as { _Items: unknown[] })._Items.length;
  };
  expect([await found(false), await found(true)]).toEqual([2, 1]);
});

test.each([
  ["a child", batch([root, { ...body, Name: "Sections" }], load(10, 2)), "Document.sections"],
  ["a scalar", batch([root, body], load(10, 2, "styleBuiltIn")), "Body.styleBuiltIn"],
  ["a method", batch([root, body], call(10, "GetOoxml", 2)), "Body.getOoxml"],
  ["what is to be set", batch([root, body], set(10, "Style", 2, "Title")), "Body.style"],
  ["what can only be read", batch([root, body], set(10, "Text", 2, "x")), "Body.text"],
  [
    "an event",
    batch([root, body], call(10, "_RegisterSelectionChangedEvent", 2)),
    "Body._RegisterSelectionChangedEvent",
  ],
])("%s that the model does not declare fails by name", async (_what, asked, place) => {
  const { Error } = await new RichApiHost(new Notebook("One")).run(asked);
  expect(Error).toMatchObject({
    Code: "ApiNotFound",
    Message: `${place} is not implemented by the preview`,
  });
});

test("a service that is not there fails by name, the one of the start answers", async () => {
  const service = (Name: string) => ({ Id: 9, ObjectPathType: 2, Name });
  const host = new RichApiHost(new Notebook());
  const start = service("Microsoft.InternalService.AddinInternalService");
  expect(
    (await host.run(batch([start], call(10, "NotifyActionHandlerReady", 9)))).Error,
  ).toBeUndefined();
  const { Error } = await host.run(batch([service("OfficeCore.Skill")], instantiate(10, 9)));
  expect(Error).toMatchObject({ Code: "ApiNotFound", Location: "OfficeCore.Skill" });
});

test("a service that is not there fails with the member that was asked of it", async () => {
  const host = new RichApiHost(new Notebook());
  const skill: ObjectPath = { Id: 9, ObjectPathType: 2, Name: "OfficeCore.Skill" };
  const called = batch([skill], instantiate(10, 9), call(11, "ExecuteAction", 9));
  const walked = batch([skill, method(8, "GetTeam", 9)], instantiate(10, 9), load(11, 8));
  const messages = [];
  for (const asked of [called, walked]) messages.push((await host.run(asked)).Error?.Message);
  expect(messages).toEqual([
    "OfficeCore.Skill.executeAction is not implemented by the preview",
    "OfficeCore.Skill.getTeam is not implemented by the preview",
  ]);
});

test("an error ends the batch with its place; what was done before stays done", async () => {
  const notebook = new Notebook("One");
  const first = method(4, "GetFirst", 3);
  const trace: BatchAction = { Id: 12, ActionType: 5, Name: "seen", ObjectPathId: 0 };
  const answer = await new RichApiHost(notebook).run(
    batch(
      [root, body, all, first],
      trace,
      call(10, "InsertText", 4, "!"),
      call(11, "InsertText", 4, 7),
      call(13, "InsertText", 4, "?"),
    ),
  );
  expect(answer.Error).toMatchObject({
    Code: "InvalidArgument",
    Location: "Paragraph.insertText",
    ActionIndex: 2,
    HttpStatusCode: 400,
  });
  expect(answer.TraceIds).toEqual([12]);
  expect(answer.Results.map(({ ActionId }) => ActionId)).toEqual([12, 10]);
  expect(notebook.body.text).toBe("One!");
});

test("a bug of a model is told as one, and no pane waits for it", async () => {
  const { Error } = await new RichApiHost(new Notebook("One")).run(
    batch([root, body, all, method(4, "GetFirst", 3)], call(10, "Split", 4)),
  );
  expect(Error).toMatchObject({
    Code: "GeneralException",
    Message: "The preview has a bug. TypeError: a slip of the pen",
  });
});

test("work on a document is done in turn, also after work that failed", async () => {
  const turns = new Turns();
  const done: string[] = [];
  const slow = turns.take(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done.push("slow");
    throw new TypeError("no");
  });
  const quick = turns.take(async () => done.push("quick"));
  await expect(slow).rejects.toThrow("no");
  await quick;
  expect(done).toEqual(["slow", "quick"]);
});

/** Something that gives a picture, as Excel's charts do. */
class Sketch {
  static readonly shape: Shape<Sketch> = { name: "Chart", methods: ["getImage"] };

  getImage() {
    return new Drawing({ svg: "<svg/>", width: 3, height: 2, format: "PNG" });
  }
}

test("a picture is what the page paints, and an error where no page has painted it", async () => {
  const asked = batch([root], call(10, "GetImage", 1));
  const painted = new RichApiHost(new Sketch(), {}, async ({ svg, width }) => `${svg} ${width}`);
  expect((await painted.run(asked)).Results).toEqual([{ ActionId: 10, Value: "<svg/> 3" }]);
  const { Error: error } = await new RichApiHost(new Sketch()).run(asked);
  expect(error).toMatchObject({ Code: "GeneralException", Location: "Chart.getImage" });
});
