// One process that serves pages and the API: it says when it listens, and ends with its parent.
import { createServer } from "node:http";
import next from "next";
import { setClientAddress } from "./client-address.mjs";
import { answerDisguisedPath } from "./disguised-path.mjs";
import { loadMlflow } from "./mlflow-server.mjs";
import { setSecurityHeaders } from "./security-headers.mjs";
import { stopWithParent } from "./stop-with-parent.mjs";
import { refuseUnreadable } from "./unreadable-request.mjs";

const patienceMs = 6000;

/** @param {{ development: boolean, toldToListen: Promise<unknown> }} options */
export async function serveWeb({ development, toldToListen }) {
  const { HOST: hostname = "127.0.0.1", PORT = "3000" } = process.env;
  const port = Number(PORT);
  const server = createServer();
  // A reference set of a million rows over a slow line takes longer than Node's five minutes.
  server.requestTimeout = 60 * 60_000;

  const app = next({ dev: development, hostname, port, httpServer: server });
  const [serveMlflow] = await Promise.all([loadMlflow({ development }), app.prepare(), toldToListen]);
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    setClientAddress(request);
    setSecurityHeaders(request, response, { development });
    if (answerDisguisedPath(request, response) || refuseUnreadable(request, response)) return;
    // Next takes milliseconds for what these calls do in less than one.
    if (!serveMlflow(request, response)) handle(request, response);
  });

  server.on("error", (error) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} of ${hostname} is taken.` : error);
    process.exit(1);
  });
  server.listen(port, hostname, () => process.send?.({ ready: true }));

  stopWithParent(() => {
    const done = () => process.exit(0);
    if (development) done();
    server.close(done);
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patienceMs).unref();
  });
}
