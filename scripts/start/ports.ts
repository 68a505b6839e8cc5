import { createServer } from "node:net";

/** A port of this machine that nothing uses now. */
export function findFreePort(host = "127.0.0.1"): Promise<number> {
  return listen(host, 0);
}

/** Whether something could listen there: the error code when it could not. */
export async function portProblem(host: string, port: number): Promise<string | null> {
  try {
    await listen(host, port);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unknown";
  }
}

function listen(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}
