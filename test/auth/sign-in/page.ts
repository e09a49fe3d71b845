import { createSignIn, type SignIn } from "../../../src/auth/sign-in";

declare global {
  interface Window {
    /** What the test speaks to. */
    signIn: SignIn;
    /** Asks for a token; gives "ok" and who is signed in, or the error's code. */
    ask(scopes: string[], options?: object): Promise<string>;
  }
}

const query = new URLSearchParams(window.location.search);
const loginHint = query.get("hint");
const authority = query.get("authority");

window.signIn = createSignIn({
  clientId: "kansli",
  authority: authority ?? "https://login.microsoftonline.com/common",
  provider: authority ? "oidc" : "microsoft",
  ...(loginHint ? { loginHint } : {}),
});

window.ask = async (scopes, options) => {
  try {
    const token = await window.signIn.getAccessToken(scopes, options);
    return token === "" ? "no token" : `ok ${window.signIn.account?.address ?? "nobody"}`;
  } catch (error) {
    const { name, code } = error as { name: string; code?: string };
    return name === "SignInError" ? (code ?? "no code") : `${name}: ${(error as Error).message}`;
  }
};
