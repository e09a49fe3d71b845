import fc from "fast-check";
import { layOutBody } from "../../../src/preview/page/body-document";
import { makeSafeBody, makeSafeForEditing } from "../../../src/preview/page/safe-body";
import { hostileHtml } from "./lay-out-mail";

const armed =
  /<(?:script|iframe|object|embed|form|input|link|meta|base|svg|video|audio|source)\b|\son\w+\s*=|\ssrc\s*=\s*["']?(?!data:image)|href\s*=|srcset|javascript:[^"]*"\s*href|@import|url\s*\(/i;

test("a hostile mail keeps its words and loses every weapon", () => {
  const { html, hadRemoteContent } = makeSafeBody(hostileHtml);
  expect(html).toContain("Hello from the hostile mail");
  expect(html).not.toMatch(armed);
  expect(hadRemoteContent).toBe(true);
});

test.each([
  ["a remote picture", '<img src="https://a.example/p.png">'],
  ["a picture without a scheme", '<img src="//a.example/p.png">'],
  ["a source set", '<img srcset="https://a.example/p.png 2x">'],
  ["a style's picture", '<p style="background:url(https://a.example/p.png)">x</p>'],
  [
    "a style sheet's picture",
    "<style>p{background:url('https://a.example/p.png')}</style><p>x</p>",
  ],
  ["an imported style sheet", '<style>@import "https://a.example/a.css";</style><p>x</p>'],
  [
    "a table's background",
    '<table background="https://a.example/p.png"><tr><td>x</td></tr></table>',
  ],
])("%s is left out and told of", (_what, html) => {
  const safe = makeSafeBody(html);
  expect(safe.hadRemoteContent).toBe(true);
  expect(safe.html).not.toContain("a.example");
});

test.each(["data:image/png;base64,iVBORw0KGgo=", "cid:logo@mail"])(
  "a picture that came with the mail (%s) is not called remote",
  (source) => {
    expect(makeSafeBody(`<img src="${source}">`).hadRemoteContent).toBe(false);
  },
);

test("a link leads nowhere and tells its address", () => {
  const { html } = makeSafeBody('<a href="https://bank.example/login">Logga in</a>');
  expect(html).toBe('<a title="https://bank.example/login">Logga in</a>');
});

test("a mail's own style sheet in its head is kept", () => {
  const { html } = makeSafeBody("<html><head><style>p{margin:0}</style></head><body><p>x</p>");
  expect(html).toContain("p{margin:0}");
});

test("HTML for editing has structure only", () => {
  const html = makeSafeForEditing(
    '<p style="position:fixed" class="x" onclick="x()">Hej <b>Maria</b><img src="data:image/png;base64,AA=="></p><style>p{}</style>',
  );
  expect(html).toBe("<p>Hej <b>Maria</b></p>");
});

test("no pieces of markup, however put together, leave a weapon", () => {
  const piece = fc.constantFrom(
    ...[
      "<img src=x onerror=a()>",
      "<svg>",
      "</svg>",
      "<math>",
      "<style>",
      "</style>",
      "<!--",
      "-->",
    ],
    ...[
      "<a href='javascript:a()'>",
      "<p title='",
      "'>",
      "<table><td>",
      "<script>",
      "</script>",
      "x",
    ],
    ...["<noscript>", "<template>", "<form>", "<iframe srcdoc='", "<mtext>", "<mglyph>", "&lt;"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const parsed = new DOMParser().parseFromString(
        makeSafeBody(pieces.join("")).html,
        "text/html",
      );
      const elements = [...parsed.body.querySelectorAll("*")];
      const names = elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name));
      return (
        !elements.some(({ localName }) =>
          /^(script|iframe|form|svg|math|object)$/.test(localName),
        ) && !names.some((name) => name.startsWith("on") || name === "href" || name === "src")
      );
    }),
    { numRuns: 400 },
  );
});

test("plain text is shown as text, whatever it looks like", () => {
  const { html } = layOutBody({ contentType: "text", content: "<b>1 < 2 & 3</b>" }, 1000, "light");
  expect(html).toContain("<pre>&lt;b&gt;1 &lt; 2 &amp; 3&lt;/b&gt;</pre>");
});

test("a mail without colors takes the theme's; one with its own stays on white paper", () => {
  const plain = layOutBody({ contentType: "html", content: "<p>Hej</p>" }, 1000, "dark");
  const colored = layOutBody(
    { contentType: "html", content: '<p style="color:red">' },
    1000,
    "dark",
  );
  expect(plain.html).toContain("color-scheme: dark");
  expect(colored.html).toContain("color-scheme: light");
});

test("a body is cut at the limit, and tells how much is shown", () => {
  const { shown, html } = layOutBody(
    { contentType: "html", content: "<p>123</p><p>456</p>" },
    14,
    "light",
  );
  expect(shown).toBe(14);
  expect(html).not.toContain("456");
});
