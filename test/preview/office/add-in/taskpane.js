/* global msal */
// Says in `window.ready` when Office is there; the tests do the rest from outside.
window.heard = [];
window.ready = new Promise((resolve) => {
  Office.onReady(async ({ host, platform }) => {
    await listen("ItemChanged", () => {
      const { item } = Office.context.mailbox;
      return { subject: item?.subject ?? null, id: item?.itemId };
    });
    await listen("OfficeThemeChanged", (event) => ({ theme: { ...event.officeTheme } }));
    resolve({ host, platform });
  });
});

function listen(type, describe) {
  const hear = (event) => window.heard.push({ type, ...describe(event) });
  return new Promise((resolve) => {
    if (!Office.context.mailbox) resolve();
    else Office.context.mailbox.addHandlerAsync(Office.EventType[type], hear, {}, resolve);
  });
}

/** Calls a function of Office.js that takes a callback: `office("mailbox.item.body.getAsync", "text")`. */
window.office = (path, ...words) => {
  const steps = path.split(".");
  const name = steps.pop();
  const owner = steps.reduce((value, step) => value[step], Office.context);
  return new Promise((resolve) => {
    owner[name](...words, ({ status, value, error }) => {
      resolve(
        status === "succeeded" ? { value } : { error: { code: error.code, name: error.name } },
      );
    });
  });
};

/** What came of a run of Word or Excel: a value, or the error with its code and place. */
window.told = async (running) => {
  try {
    return { value: await running };
  } catch ({ code, message, debugInfo }) {
    return { error: [code, debugInfo?.errorLocation, message].filter(Boolean).join(" ") };
  }
};

window.signIn = async (authority) => {
  const client = await msal.createNestablePublicClientApplication({
    auth: { clientId: "00000000-0000-4000-8000-000000000001", authority },
    cache: { cacheLocation: "sessionStorage" },
  });
  window.msalClient = client;
  return Object.getPrototypeOf(client.controller ?? client).constructor.name;
};

/** Asks MSAL for a token; what comes or fails, in words that can be compared. */
window.token = async (method, request) => {
  try {
    const { accessToken, scopes, account, expiresOn } = await window.msalClient[method](request);
    const inSeconds = Math.round((expiresOn.getTime() - Date.now()) / 1000);
    return { accessToken, scopes, username: account.username, inSeconds };
  } catch (error) {
    return { failed: error.name, code: error.errorCode };
  }
};
