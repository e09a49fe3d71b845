/**
 * Stands in for the parts of MSAL that Kansli never turns on: those that speak to the platform's sign-in broker
 * (`allowPlatformBroker`: Windows' account manager through a browser extension), that leave the page and come back
 * (`acquireTokenRedirect`), that exchange a server's code (`acquireTokenByCode`), that bind a token to a key
 * (`authenticationScheme` other than bearer), and that look for a server's region (`azureRegion`). The Office
 * application signs in, or a window does, and Graph takes bearer tokens. webpack puts this in their places, which spares
 * every pane 14 kB. The names are MSAL's.
 */
function notUsed(): never {
  throw new RangeError("notUsed: Kansli signs in through the Office application or a window");
}

/** Made with every authority, asked only where a region is set. */
export class RegionDiscovery {
  detectRegion = notUsed;
}

export {
  notUsed as DpopProofGenerator,
  notUsed as isValidRegion,
  notUsed as PlatformAuthDOMHandler,
  notUsed as PlatformAuthExtensionHandler,
  notUsed as PlatformAuthInteractionClient,
  notUsed as PopTokenGenerator,
  notUsed as RedirectClient,
  notUsed as SilentAuthCodeClient,
};
