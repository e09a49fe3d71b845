/**
 * Stands in for MSAL's three parts that speak to the platform's sign-in broker (Windows' account manager through a
 * browser extension). Kansli never turns that on (`allowPlatformBroker`): the Office application signs in, or a window
 * does. webpack puts these in their places, which spares every pane 8 kB. The names are MSAL's.
 */
function noBroker(): never {
  throw new RangeError("noBroker: Kansli does not sign in through the platform's broker");
}

export {
  noBroker as PlatformAuthDOMHandler,
  noBroker as PlatformAuthExtensionHandler,
  noBroker as PlatformAuthInteractionClient,
};
