// A process of its own: oidc-provider over https with the certificate in the folder given, since it is an ES module and
// Jest's are not. Arguments: folder, port, the app's origin. Tells "ready" when it listens, and of each request to
// authorize its scope, claims and prompt.
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";
import Provider from "oidc-provider";

const [folder = "", port = "", origin = ""] = process.argv.slice(2);

const provider = new Provider(`https://localhost:${port}`, {
  clients: [
    {
      client_id: "kansli",
      application_type: "native",
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      redirect_uris: [`${origin}/redirect.html`],
    },
  ],
  clientBasedCORS: () => true,
  pkce: { required: () => true },
  scopes: ["openid", "offline_access", "User.Read", "Mail.ReadWrite", "Mail.ReadWrite.Shared"],
  claims: { openid: ["sub"], profile: ["preferred_username", "name"] },
  conformIdTokenClaims: false,
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, preferred_username: sub, name: "Maja Ek" }),
  }),
  features: { devInteractions: { enabled: true } },
});

provider.use(async (context, next) => {
  const { scope, claims, prompt, login_hint } = context.query;
  if (context.path === "/auth") process.send({ scope, claims, prompt, login_hint });
  await next();
});

const server = createServer(
  {
    key: readFileSync(path.join(folder, "key.pem")),
    cert: readFileSync(path.join(folder, "cert.pem")),
  },
  provider.callback(),
);
server.listen(Number(port), "localhost", () => process.send("ready"));
process.on("disconnect", () => process.exit());
