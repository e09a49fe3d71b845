import { OfficeStand } from "./office-stand";
import { setStage } from "../../support/stage";

const stage = setStage();
let stand: OfficeStand;

beforeAll(async () => {
  stand = await OfficeStand.open(stage);
});

beforeEach(async () => {
  stand.preview.tenant.tokens.startOver();
  await stand.openPane(stand.read("ada", stand.ids.hello));
  await stand.inPane("sessionStorage.clear()");
  await stand.inPane("signIn('https://login.microsoftonline.com/common')");
});

const ask = (method: string, scopes: string[], claims?: string) =>
  stand.inPane(`token("${method}", ${JSON.stringify({ scopes, ...(claims ? { claims } : {}) })})`);

const grantOf = (token: string) => stand.preview.tenant.tokens.check(token);

test("the pane finds the bridge, and knows nobody before it has asked", async () => {
  expect(await stand.inPane("typeof nestedAppAuthBridge.postMessage")).toBe("function");
  expect(await stand.inPane("msalClient.getAllAccounts()")).toEqual([]);
});

test("without consent a silent request needs the person", async () => {
  expect(await ask("acquireTokenSilent", ["User.Read"])).toEqual({
    failed: "InteractionRequiredAuthError",
    code: "interaction_required",
  });
});

test("with consent a silent request gives a token for those scopes alone", async () => {
  stand.preview.tenant.tokens.consent("ada", ["User.Read", "Mail.ReadWrite"]);
  const answer = await ask("acquireTokenSilent", ["User.Read"]);
  expect(answer).toMatchObject({ scopes: ["User.Read"], username: "ada@contoso.example" });
  expect(grantOf(answer.accessToken)).toMatchObject({ userId: "ada", scopes: ["User.Read"] });
});

test("the person allows the scopes of a pop-up, and is not asked for them again", async () => {
  const asked = ask("acquireTokenPopup", ["https://graph.microsoft.com/Mail.ReadWrite"]);
  const question = await stand.takeEvent("consent");
  expect(question).toMatchObject({ scopes: ["Mail.ReadWrite"], user: "Ada Local" });
  await stand.answerConsent(question.requestId, true);
  const answer = await asked;
  expect(grantOf(answer.accessToken)?.scopes).toEqual(["Mail.ReadWrite"]);
  const silent = await ask("acquireTokenSilent", ["Mail.ReadWrite"]);
  expect(silent.accessToken).toMatch(/^preview\./);
});

test("the person says no, and the pane is told", async () => {
  const asked = ask("acquireTokenPopup", ["Mail.ReadWrite"]);
  const question = await stand.takeEvent("consent");
  await stand.answerConsent(question.requestId, false);
  expect(await asked).toMatchObject({ code: "user_canceled" });
  expect(stand.preview.tenant.tokens.hasConsent("ada", ["Mail.ReadWrite"])).toBe(false);
});

test("silent single sign-on works where there is consent", async () => {
  stand.preview.tenant.tokens.consent("ada", ["User.Read"]);
  expect(await ask("ssoSilent", ["User.Read"])).toMatchObject({ scopes: ["User.Read"] });
});

test("a claims challenge brings a fresh token", async () => {
  stand.preview.tenant.tokens.consent("ada", ["User.Read"]);
  const first = await ask("acquireTokenSilent", ["User.Read"]);
  const again = await ask("acquireTokenSilent", ["User.Read"]);
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: "1" } } });
  const fresh = await ask("acquireTokenSilent", ["User.Read"], claims);
  expect(again.accessToken).toBe(first.accessToken);
  expect(fresh.accessToken).not.toBe(first.accessToken);
});

test("a token lasts as long as the tenant says", async () => {
  const { tokens } = stand.preview.tenant;
  tokens.consent("ada", ["User.Read"]);
  tokens.lifetimeSeconds = 900;
  const { inSeconds } = await ask("acquireTokenSilent", ["User.Read"]);
  tokens.lifetimeSeconds = 3600;
  expect(inSeconds).toBeGreaterThan(890);
  expect(inSeconds).toBeLessThanOrEqual(900);
});

test("a token opens the Graph door for its scopes and no others", async () => {
  stand.preview.tenant.tokens.consent("ada", ["User.Read"]);
  const { accessToken } = await ask("acquireTokenSilent", ["User.Read"]);
  const statusOf = (path: string) =>
    stand.inPane(`fetch("${stand.preview.url}/graph/v1.0${path}", {
      headers: { Authorization: "Bearer ${accessToken}" } }).then(({ status }) => status)`);
  expect(await statusOf("/me")).toBe(200);
  expect(await statusOf("/me/messages")).toBe(403);
});
