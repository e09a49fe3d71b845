/** @jest-environment node */
import type { DraftRequest, MessageView } from "../../../src/preview/page-api";
import { DraftKeeper } from "../../../src/preview/page/draft-keeper";

const empty: DraftRequest = { to: "", cc: "", subject: "", body: "" };

/** A mailbox with one draft in it, which notes what was asked of it. */
class OneDraft {
  kept: DraftRequest | undefined;
  readonly calls: string[] = [];
  readonly failures: unknown[] = [];

  async saveDraft(_userId: string, draft: DraftRequest): Promise<{ id: string }> {
    this.calls.push(draft.send ? "send" : "save");
    this.kept = { ...draft, id: "d1" };
    return { id: "d1" };
  }

  async deleteDraft(): Promise<void> {
    this.calls.push("delete");
    this.kept = undefined;
  }

  async readMessage(): Promise<MessageView> {
    const { subject, body, to } = this.kept!;
    return {
      id: "d1",
      subject,
      to: to === "" ? [] : [{ name: to, address: to }],
      cc: [],
      body: { contentType: "html", content: body },
    } as unknown as MessageView;
  }

  keeper(first = empty): DraftKeeper {
    return new DraftKeeper(this, "maria", first, (failure) => this.failures.push(failure));
  }
}

const settle = () => new Promise(setImmediate);

test("what is typed is saved, and takes the id the server gave", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  keeper.change({ subject: "Lunch" });
  expect(keeper.snapshot().isSaved).toBe(false);
  keeper.save();
  await settle();
  expect(mailbox.kept?.subject).toBe("Lunch");
  expect(keeper.snapshot()).toMatchObject({ isSaved: true, draft: { id: "d1" } });
});

test("what the pane changed is taken, what is being typed stays", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  keeper.save();
  await settle();
  keeper.change({ subject: "Typed" });
  mailbox.kept = { ...mailbox.kept!, body: "<p>From the pane</p>" };
  keeper.readAgain();
  await settle();
  expect(keeper.snapshot().draft).toMatchObject({ subject: "Typed", body: "<p>From the pane</p>" });
  expect(keeper.snapshot().bodyRevision).toBe(1);
  keeper.discard();
});

test("its own saving is no news to it", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  keeper.change({ body: "<p>Mine</p>" });
  keeper.save();
  keeper.readAgain();
  await settle();
  expect(keeper.snapshot().bodyRevision).toBe(0);
});

test("a window that nobody touched leaves no draft behind", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  keeper.save();
  await settle();
  keeper.close();
  await settle();
  expect(mailbox.calls).toEqual(["save", "delete"]);
});

test("a window that is left half written keeps its draft", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  keeper.save();
  keeper.change({ subject: "Half" });
  keeper.close();
  await settle();
  expect(mailbox.calls).toEqual(["save", "save"]);
  expect(mailbox.kept?.subject).toBe("Half");
});

test("an old draft that was only looked at is neither saved nor thrown away", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper({ ...empty, id: "d1", subject: "Old" });
  keeper.close();
  await settle();
  expect(mailbox.calls).toEqual([]);
});

test("sending waits for the saving before it, and nothing is saved after", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  keeper.change({ to: "anna@lindhaga.example" });
  keeper.save();
  await settle();
  keeper.change({ subject: "Lunch" });
  await keeper.send();
  keeper.close();
  await settle();
  expect(mailbox.calls).toEqual(["save", "send"]);
  expect(mailbox.kept).toMatchObject({ id: "d1", subject: "Lunch", send: true });
});

test("a message that could not be sent can be written on and sent again", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  const { saveDraft } = mailbox;
  mailbox.saveDraft = async () => Promise.reject(new Error("no"));
  await expect(keeper.send()).rejects.toThrow("no");
  mailbox.saveDraft = saveDraft;
  keeper.change({ subject: "Again" });
  keeper.save();
  await settle();
  expect(mailbox.kept?.subject).toBe("Again");
});

test("a failure is told and does not stop the next save", async () => {
  const mailbox = new OneDraft();
  const keeper = mailbox.keeper();
  const { saveDraft } = mailbox;
  mailbox.saveDraft = async () => Promise.reject(new Error("no"));
  keeper.save();
  await settle();
  mailbox.saveDraft = saveDraft;
  keeper.save();
  await settle();
  expect(mailbox.failures).toEqual([new Error("no")]);
  expect(keeper.snapshot().isSaved).toBe(true);
});
