import { readConfig } from "../src/config";

const whole = {
  "kansli-client-id": "6f0b1f3e",
  "kansli-authority": "https://login.example/organizations",
  "kansli-graph-base-url": "https://graph.example/v1.0",
};

function aPage(metas: Readonly<Record<string, string>>): Document {
  const page = document.implementation.createHTMLDocument();
  for (const [name, content] of Object.entries(metas)) {
    const meta = page.createElement("meta");
    page.head.append(Object.assign(meta, { name, content }));
  }
  return page;
}

test("the configuration is what the page says", () => {
  expect(readConfig(aPage(whole))).toEqual({
    clientId: "6f0b1f3e",
    authority: "https://login.example/organizations",
    graphBaseUrl: "https://graph.example/v1.0",
  });
});

test.each(Object.keys(whole))(
  "a page without %s, or with an empty one, is a bug by name",
  (name) => {
    const rest = Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));
    const complaint = new RangeError(`readConfig: the page has no <meta name="${name}">`);
    expect(() => readConfig(aPage(rest))).toThrow(complaint);
    expect(() => readConfig(aPage({ ...rest, [name]: "" }))).toThrow(complaint);
  },
);
