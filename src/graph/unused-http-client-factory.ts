/**
 * Stands in for the part of Microsoft's Graph client that puts its own chain of handlers together. Kansli always brings
 * its own (`GraphClient`), so that waiting and repeating are counted in one place; webpack puts this in its place, which
 * spares every pane 2 kB. The names are the client's.
 */
export const HTTPClientFactory = {
  /** Is never called: the client is always made with a chain of handlers. */
  createWithAuthenticationProvider(): never {
    throw new RangeError("HTTPClientFactory: Kansli brings its own handlers");
  },
};
