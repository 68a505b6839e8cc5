import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

export type Answer = (received: Received, response: ServerResponse) => void;

/** Answers with a status, words and headers, as receivers do. */
export const reply =
  (status: number, text = "", headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(text);
  };

/** A receiver on loopback that keeps what it gets. Its answers are used up one after another; the last one stays. */
export async function startReceiver(...answers: Answer[]) {
  const received: Received[] = [];
  let left = answers;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const got = { path: request.url ?? "", headers: request.headers, body, at: Date.now() };
    received.push(got);
    const [answer] = left;
    if (left.length > 1) left = left.slice(1);
    answer?.(got, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    received,
    answerWith: (...next: Answer[]) => {
      left = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
