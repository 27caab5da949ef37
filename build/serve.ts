/** Shows the built page at an address of this machine, and to this machine only. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

const HOST = "127.0.0.1";
/** How many ports are tried, the wanted one included. */
const TRIES = 50;

export interface PageServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a folder at a port or, where that is taken, at the next free one; 0 lets the system choose. */
export async function servePage(folder: string, port: number): Promise<PageServer> {
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  const taken = await listen(server, port);
  return {
    address: `http://${HOST}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number): Promise<number> {
  const last = Math.min(first + TRIES, 65_536) - 1;
  for (let port = first; ; port++) {
    try {
      await tryPort(server, port);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= last) throw error;
    }
  }
}

function tryPort(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
