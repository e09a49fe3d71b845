/** @jest-environment node */
import { answeredBy } from "../../../../src/core/triage/learning/answered-by";
import type { Message } from "../../../../src/core/triage/message";
import { aMessage, anna, aSentMessage, person } from "../../../support/builders";

const erik = person("erik@brukets.example");
const bo = person("bo@ek.example");
const list = person("natverk@lista.example");

const fromErik = { message: aMessage({ id: "erik", from: erik, internetMessageId: "<erik@x>" }) };
const fromBo = { message: aMessage({ id: "bo", from: bo, internetMessageId: "<bo@x>" }) };
const onList = (id: string, from = erik) => ({
  message: aMessage({ id, from, to: [list], internetMessageId: `<${id}@x>` }),
});
const idsAnswered = (sent: Partial<Message>, waiting: readonly { message: Message }[]) =>
  answeredBy(aSentMessage(sent), waiting).map(({ message }) => message.id);

test("a message answers those whose writers it goes to", () => {
  expect(idsAnswered({ to: [erik] }, [fromErik, fromBo])).toEqual(["erik"]);
  expect(idsAnswered({ to: [bo], cc: [erik] }, [fromErik, fromBo])).toEqual(["erik", "bo"]);
});

test("a message to somebody who did not write answers nobody", () => {
  expect(idsAnswered({ to: [person("lena@x.example")] }, [fromErik, fromBo])).toEqual([]);
});

test("what goes to a list answers the newest message that came by it", () => {
  expect(idsAnswered({ to: [list] }, [onList("first"), onList("second", bo)])).toEqual(["second"]);
});

test("what names the message it answers answers that one", () => {
  const headers = { "in-reply-to": "<first@x>" };
  const waiting = [onList("first"), onList("second", bo)];
  expect(idsAnswered({ to: [list], headers }, waiting)).toEqual(["first"]);
});

test("a colleague who was copied is no list: writing to her alone answers nobody", () => {
  const lena = person("lena@nordvik.example");
  const asked = { message: aMessage({ id: "asked", from: erik, to: [anna, lena] }) };
  expect(idsAnswered({ to: [lena] }, [asked])).toEqual([]);
});
