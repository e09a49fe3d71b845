import { readFileSync } from "node:fs";
import { monday, openWordPane } from "./open-word-pane";
import { setStage } from "../support/stage";

const stage = setStage();

test("her template goes out as a file, is taken away and put back, and comes in from a file again", async () => {
  const word = await openWordPane(stage, await stage.preview({ now: monday }));
  const { button, said, pane, page } = word;
  await word.allow();
  await word.choose(/Ledningsgrupp/u);
  await button(/^Project meeting/u).click();
  await button("Save as my template…").click();
  await pane.getByRole("textbox", { name: "Name of the template" }).fill("Short one");
  await button("Save").click();
  await said("Saved as your template: Short one");

  await word.tab("Meetings");
  await word.choose(/Projektmöte/u);
  const coming = page.waitForEvent("download");
  await button("My templates as a file").click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("kansli-templates.json");
  const file = readFileSync(await download.path());
  await button("Remove the template Short one").click();
  await said("Removed: Short one");
  await button("Put back").click();
  await button("Remove the template Short one").click();
  await said("Removed: Short one");

  const take = (name: string, buffer: Buffer) =>
    pane
      .getByLabel("Templates from a file…")
      .setInputFiles({ name, buffer, mimeType: "application/json" });
  await take("holiday.jpg", Buffer.from([0xff, 0xd8, 0xff]));
  await said(/^holiday\.jpg holds no templates of Kansli, so nothing was taken in\./u);
  expect(await button(/^Short one/u).count()).toBe(0);
  await take("kansli-templates.json", file);
  await said("1 template is in the list now.");
  await button(/^Short one/u).click();
  await said("An agenda with 6 items.");
});
