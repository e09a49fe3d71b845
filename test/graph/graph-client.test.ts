/** @jest-environment node */
import { driveErrorOf } from "../../src/graph/drive-error";
import { GraphClient } from "../../src/graph/graph-client";
import { readClaims } from "../../src/graph/request-handlers";
import { addMessage, GraphStand } from "./graph-stand";

const me = "/me?$select=id";

test("immutable ids are asked for on every request", async () => {
  const stand = new GraphStand();
  const seen: (string | null)[] = [];
  const client = stand.clientWith({
    fetch: async (input, init) => {
      seen.push(new Headers(init?.headers).get("Prefer"));
      return stand.fetch(input, init);
    },
  });
  await client.get(me);
  await client.get("/me/messages", { prefer: ["odata.maxpagesize=5"] });

  expect(seen).toEqual(['IdType="ImmutableId"', 'IdType="ImmutableId", odata.maxpagesize=5']);
});

test("a token that has ended is renewed once, and the request goes through", async () => {
  const stand = new GraphStand();
  await stand.client.get(me);
  stand.tenant.tokens.revokeAll();

  await stand.client.get(me);

  expect(stand.tokenRequests).toEqual([{}, {}, { forceRefresh: true }]);
});

test("a claims challenge is answered with its claims, once", async () => {
  const stand = new GraphStand();
  await stand.client.get(me);
  stand.faults.challenge(stand.tenant.tokens.lastSerial);

  await stand.client.get(me);

  const { claims } = stand.tokenRequests.at(-1) ?? {};
  expect(JSON.parse(claims ?? "")).toHaveProperty("access_token");
});

test("a token that is refused twice is told as signed out", async () => {
  const stand = new GraphStand();
  const client = stand.clientWith({ getAccessToken: async () => "nonsense" });

  await expect(client.get(me)).rejects.toMatchObject({ code: "signed-out", status: 401 });
});

test("the error of sign-in passes through unchanged", async () => {
  const stand = new GraphStand();
  const refusal = Object.assign(new Error("Not now"), { code: "cancelled", name: "SignInError" });
  const client = stand.clientWith({ getAccessToken: async () => Promise.reject(refusal) });

  await expect(client.get(me)).rejects.toBe(refusal);
});

test("claims are read from a challenge as Graph writes it", () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
  const challenge = `Bearer realm="", authorization_uri="https://x.example", error="insufficient_claims", claims="${btoa(claims)}"`;

  expect(readClaims(challenge)).toBe(claims);
  expect(readClaims('Bearer error="invalid_token"')).toBe("");
  expect(readClaims(null)).toBe("");
});

test("a Retry-After is obeyed, and without one the waits grow", async () => {
  const stand = new GraphStand();
  let requests = 0;
  const statuses = [429, 503, 504, 500];
  const client = stand.clientWith({
    fetch: async (input, init) => {
      const status = statuses[requests++];
      if (status === undefined) return stand.fetch(input, init);
      const headers: HeadersInit = status === 429 ? { "Retry-After": "17" } : {};
      return new Response("<html>busy</html>", { status, headers });
    },
  });

  await client.get(me);

  const [first = 0, second = 0, third = 0, fourth = 0] = stand.waits;
  expect(first).toBeGreaterThanOrEqual(17_000);
  expect(first).toBeLessThan(18_000);
  expect(second).toBeGreaterThanOrEqual(800);
  expect(third).toBeGreaterThan(second);
  expect(fourth).toBeGreaterThan(third);
});

test("a Retry-After of an hour is not waited for", async () => {
  const stand = new GraphStand();
  stand.faults.set({ failEvery: 1, failWith: [429], retryAfterSeconds: 3600 });

  await expect(stand.client.get(me)).rejects.toMatchObject({
    code: "throttled",
    retryAfterMs: 3_600_000,
  });
  expect(stand.waits).toEqual([]);
});

test("a request that creates something is not sent again when its answer is lost", async () => {
  const stand = new GraphStand();
  let posts = 0;
  const client = stand.clientWith({
    fetch: async (input, init) => {
      await stand.fetch(input, init);
      posts += 1;
      throw new TypeError("fetch failed");
    },
  });

  await expect(client.post("/me/messages", { subject: "Utkast" })).rejects.toMatchObject({
    code: "offline",
  });
  expect(posts).toBe(1);
});

test("reading is tried again after a dropped connection", async () => {
  const stand = new GraphStand();
  addMessage(stand.own);
  let requests = 0;
  const client = stand.clientWith({
    fetch: async (input, init) => {
      if (++requests < 3) throw new TypeError("fetch failed");
      return stand.fetch(input, init);
    },
  });

  await expect(client.get("/me/messages")).resolves.toMatchObject({
    value: [{ subject: "Budget" }],
  });
});

test("a line that is down is told after two more tries and less than two seconds of waiting", async () => {
  const stand = new GraphStand();
  let requests = 0;
  const client = stand.clientWith({
    fetch: async () => {
      requests += 1;
      throw new TypeError("fetch failed");
    },
  });

  await expect(client.get(me)).rejects.toMatchObject({ code: "offline" });
  expect(requests).toBe(3);
  expect(stand.waits.reduce((sum, each) => sum + each, 0)).toBeLessThan(2000);
});

test("a connection dropped twice among answers that ask to wait is not given up", async () => {
  const stand = new GraphStand();
  const troubles = [503, "dropped", 503, 429, "dropped", 504];
  const client = stand.clientWith({
    fetch: async (input, init) => {
      const trouble = troubles.shift();
      if (trouble === undefined) return stand.fetch(input, init);
      if (trouble === "dropped") throw new TypeError("fetch failed");
      return new Response("", { status: Number(trouble) });
    },
  });

  await expect(client.get(me)).resolves.toMatchObject({ id: "maja" });
});

test("an answer that breaks off in the middle counts as a dropped connection", async () => {
  const stand = new GraphStand();
  let requests = 0;
  const client = stand.clientWith({
    fetch: async (input, init) => {
      if (++requests > 1) return stand.fetch(input, init);
      const broken = new ReadableStream({
        start: (stream) => stream.error(new TypeError("terminated")),
      });
      return new Response(broken, { status: 200 });
    },
  });

  await expect(client.get(me)).resolves.toMatchObject({ id: "maja" });
});

test("cancelling ends a wait at once", async () => {
  const stand = new GraphStand();
  stand.faults.set({ failEvery: 1, failWith: [429], retryAfterSeconds: 100 });
  const stop = new AbortController();
  const client = new GraphClient({
    baseUrl: "http://door.example/graph/v1.0",
    getAccessToken: async () => stand.tenant.tokens.issue("maja", stand.scopes),
    fetch: async (input, init) => {
      setTimeout(() => stop.abort(), 10);
      return stand.fetch(input, init);
    },
  });
  const before = Date.now();

  await expect(client.get(me, { signal: stop.signal })).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(Date.now() - before).toBeLessThan(2000);
});

test("a cancelled request that waits for its turn leaves the queue to the others", async () => {
  const stand = new GraphStand();
  const stop = new AbortController();
  const gates: (() => void)[] = [];
  const client = stand.clientWith({
    fetch: async (input, init) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return stand.fetch(input, init);
    },
  });
  const first = Array.from({ length: 4 }, () => client.get(me));
  const waiting = client.get(me, { signal: stop.signal });
  const last = client.get(me);
  await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });

  const timer = setInterval(() => gates.splice(0).forEach((open) => open()), 5);
  await Promise.all([...first, last]);
  clearInterval(timer);
});

test("a link to another host is never followed with our token", () => {
  const { client } = new GraphStand();

  expect(client.pathOf("http://door.example/graph/v1.0/me/messages?$skip=10")).toBe(
    "/me/messages?$skip=10",
  );
  expect(() => client.pathOf("https://evil.example/graph/v1.0/me")).toThrow();
  expect(() => client.pathOf("http://door.example/graph/v1.0.evil.example/me")).toThrow();
});

test.each([
  [403, "ErrorAccessDenied", "/me/messages", "not-allowed"],
  [403, "ErrorAccessDenied", "/users/anna/messages", "not-allowed-in-shared"],
  [404, "ErrorItemNotFound", "/me/messages/x", "not-found"],
  [404, "MailboxNotEnabledForRESTAPI", "/me/messages", "no-mailbox"],
  [410, "SyncStateNotFound", "/me/messages", "sync-lost"],
  [412, "ErrorIrresolvableConflict", "/me/messages/x", "changed-meanwhile"],
  [507, "ErrorQuotaExceeded", "/me/messages", "mailbox-full"],
  [403, "accessDenied", "/me/drive/root/children", "not-allowed"],
  [403, "forbidden", "/me/drive/items/x/workbook/createSession", "workbook-read-only"],
  [404, "itemNotFound", "/me/drive/items/x/workbook/tables", "file-missing"],
  [404, "ItemNotFound", "/me/drive/items/x/workbook/tables/Budget", "not-found"],
  [409, "conflict", "/me/drive/items/x/workbook/tables", "workbook-busy"],
  [507, "quotaLimitReached", "/me/drive/items/x/workbook/tables", "drive-full"],
  [418, "", "/me", "unexpected"],
])(
  "%i %s at %s is told as its own code, in both languages",
  async (status, code, path, expected) => {
    const client = new GraphStand().clientWith({
      errorOf: driveErrorOf,
      fetch: async () =>
        new Response(JSON.stringify({ error: { code, message: "Hemligt ämne" } }), { status }),
    });

    const error = await client.get(path).catch((caught: unknown) => caught);

    expect(error).toMatchObject({ code: expected, status, graphCode: code });
    expect(error).toHaveProperty("texts.sv");
    expect((error as Error).message).not.toContain("Hemligt");
  },
);
