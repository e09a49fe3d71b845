import { getRequestListener } from "@hono/node-server";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Servers on this machine's own addresses, and the port they share. */
export interface LocalServer {
  port: number;
  close(): Promise<void>;
}

/** A function over the web's requests and answers as Node's server wants it. */
export function toListener(answer: Parameters<typeof getRequestListener>[0]): RequestListener {
  const listener = getRequestListener(answer);
  return (request, response) => void listener(request, response);
}

/** How many ports after the wanted one are tried. */
const tries = 100;

/**
 * Listens on this machine's own addresses alone, IPv4 and, where there is one, IPv6, since a browser may try either
 * for "localhost". Takes the next free port when the wanted one is taken; port 0 means any.
 */
export async function listenOnLocalhost(
  listener: RequestListener,
  wantedPort: number,
): Promise<LocalServer> {
  const last = wantedPort === 0 ? 0 : Math.min(65_535, wantedPort + tries);
  for (let port = wantedPort; port <= last; port += 1) {
    const server = await listenOn(listener, port);
    if (server) return server;
  }
  throw new Error(`No free port from ${wantedPort} to ${last}. Choose another with --port.`);
}

async function listenOn(listener: RequestListener, port: number): Promise<LocalServer | undefined> {
  const first = await begin(listener, port, "127.0.0.1");
  if (first === "taken") return undefined;
  if (first === "absent") throw new Error("This machine has no address 127.0.0.1.");
  const known = (first.address() as AddressInfo).port;
  const second = await begin(listener, known, "::1");
  if (second === "taken") {
    await end(first);
    return undefined;
  }
  const servers = second === "absent" ? [first] : [first, second];
  return {
    port: known,
    close: async () => {
      await Promise.all(servers.map(end));
    },
  };
}

function begin(
  listener: RequestListener,
  port: number,
  host: string,
): Promise<Server | "taken" | "absent"> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve("taken");
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve("absent");
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
