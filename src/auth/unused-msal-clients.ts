/**
 * Stands in for the parts of MSAL that Kansli never turns on: those that speak to the platform's sign-in broker
 * (`allowPlatformBroker`: Windows' account manager through a browser extension), that leave the page and come back
 * (`acquireTokenRedirect`), and that exchange a server's code (`acquireTokenByCode`). The Office application signs in,
 * or a window does. webpack puts this in their places, which spares every pane 11 kB. The names are MSAL's.
 */
function notUsed(): never {
  throw new RangeError("notUsed: Kansli signs in through the Office application or a window");
}

export {
  notUsed as PlatformAuthDOMHandler,
  notUsed as PlatformAuthExtensionHandler,
  notUsed as PlatformAuthInteractionClient,
  notUsed as RedirectClient,
  notUsed as SilentAuthCodeClient,
};
