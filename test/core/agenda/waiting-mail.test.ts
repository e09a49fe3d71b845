import { addItem } from "../../../src/core/agenda/edit-agenda";
import { itemOfMessage, notYetTaken } from "../../../src/core/agenda/waiting-mail";
import { anAgenda, mats } from "../meeting/a-meeting";

const message = {
  subject: "SV: Re: Hyresavtal hamnen",
  from: mats,
  receivedAt: "2026-11-22T09:00:00Z",
  webLink: "https://outlook.example/m1",
};

test("a message becomes a decision item with its bare subject and a link back", () => {
  const agenda = anAgenda([]);
  expect(itemOfMessage(message, agenda)).toMatchObject({
    ...{ title: "Hyresavtal hamnen", type: "decision" },
    source: {
      ...{ kind: "mail", url: "https://outlook.example/m1" },
      title: "Mats Oskarsson, 22 nov.",
    },
  });
});

test("a message that is an item already is not offered again", () => {
  const other = { ...message, webLink: "", subject: "Budget" };
  const agenda = addItem(anAgenda([]), itemOfMessage(message, anAgenda([])));
  expect(notYetTaken([message, other], agenda)).toEqual([other]);
  const both = addItem(agenda, itemOfMessage(other, agenda));
  expect(notYetTaken([message, other], both)).toEqual([]);
});
