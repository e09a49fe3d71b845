/** @jest-environment node */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadRealMail } from "../../../src/preview/real-mail/load-real-mail";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { sharedData } from "./shared-data";

const boxes = sharedData("mail/mbox");
const malformed = sharedData("mime/emails");

const whenBoxes = boxes ? test : test.skip;
const whenMalformed = malformed ? test : test.skip;

whenBoxes("every message of every mailbox file is loaded", async () => {
  const names = readdirSync(boxes ?? "").filter((name) => name.endsWith(".mbox"));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const path = join(boxes ?? "", name);
    const count = readFileSync(path, "latin1").match(/^From /gm)?.length;
    const tenant = new Tenant();
    const report = await loadRealMail(tenant, { paths: [path] });
    expect(count).toBeGreaterThan(1000);
    expect(report.loaded.inbox + report.loaded.sent).toBe(count);
    expect(report.refused).toEqual([]);
    expect(tenant.mailboxOf(tenant.signedInUserId).messages.size).toBe(count);
  }
});

whenMalformed("every malformed mail is loaded or refused with a reason", async () => {
  const names = readdirSync(malformed ?? "", { recursive: true }).map(String);
  const count = names.filter((name) => name.endsWith(".eml")).length;
  const report = await loadRealMail(new Tenant(), { paths: [malformed ?? ""] });
  expect(report.seen).toBe(count);
  expect(report.loaded.inbox + report.loaded.sent + report.refused.length).toBe(count);
  expect(report.refused).toEqual([]);
});

whenMalformed("far-off character sets come out as their letters", async () => {
  const tenant = new Tenant();
  const paths = ["japanese_iso_2022", "japanese_shift_jis", "ks_c_5601-1987"].map((name) =>
    join(malformed ?? "", "multi_charset", `${name}.eml`),
  );
  await loadRealMail(tenant, { paths });
  const messages = [...tenant.mailboxOf(tenant.signedInUserId).messages.values()];
  const text = messages.map(({ resource }) => resource.bodyPreview).join("\n");
  expect(text).toContain("すみません");
  expect(text).toContain("あいうえお");
  expect(text).toContain("스티해");
});

whenMalformed("an attachment's name split and encoded by RFC 2231 is whole", async () => {
  const tenant = new Tenant();
  const path = join(malformed ?? "", "multi_charset/japanese_attachment_long_name.eml");
  await loadRealMail(tenant, { paths: [path] });
  const [message] = tenant.mailboxOf(tenant.signedInUserId).messages.values();
  expect(message?.attachments[0]?.name).toBe(
    "かきくけこかきくけこかきくけこかきくけこかきくけこ.txt",
  );
});
