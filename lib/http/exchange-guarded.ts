import "server-only";
import { lookup } from "node:dns";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isBlockedAddress } from "./blocked-address";

export interface Post {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Hosts that may be inside, as HOST or HOST:PORT. */
  readonly allowed: readonly string[];
  readonly timeoutMs?: number;
}

export type Exchange =
  | { readonly status: number; readonly answer: string; readonly retryAfter: string | null }
  | { readonly refused: string; readonly cause: "guard" | "timeout" | "unreachable" };

const defaultTimeoutMs = 10_000;
/** What is read of an answer, and how long is waited for it after its head has come. */
const answerBytes = 1024;
const answerMs = 2000;

/**
 * Sends a body to an address that somebody typed, to the outside only: every address that its name has is looked at
 * when the connection is made, so that a name cannot be made to point inside afterwards. No redirect is followed, and
 * of the answer no more is read than its status and first KB.
 */
export function exchangeGuarded(
  url: URL,
  { body, headers, allowed, timeoutMs = defaultTimeoutMs }: Post,
  readsAnswer = true,
): Promise<Exchange> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.protocol !== "http:" && url.protocol !== "https:") return guard("only http and https are asked");
  if (url.username || url.password) return guard("an address holds no password");
  const isAllowed = allowed.includes(url.host) || allowed.includes(host);
  if (!isAllowed && isIP(host) && isBlockedAddress(host)) return guard(inside(url));
  const send = url.protocol === "https:" ? overHttps : overHttp;
  return new Promise((settle) => {
    const sent = send(url, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
      lookup: isAllowed ? undefined : lookOutside,
      signal: AbortSignal.timeout(timeoutMs),
      // A connection that stays open would be used again without its address being looked at.
      agent: false,
    });
    sent.once("response", async (response) => {
      const answer = readsAnswer ? await readStart(response) : "";
      response.destroy();
      settle({
        status: response.statusCode ?? 0,
        answer,
        retryAfter: response.headers["retry-after"] ?? null,
      });
    });
    sent.once("error", (error: Error) => {
      if (error instanceof Inside) settle({ refused: inside(url), cause: "guard" });
      else settle(describe(error, timeoutMs));
    });
    sent.end(body);
  });
}

/** The first KB of an answer, or what of it has come in time: a receiver that dribbles has answered all the same. */
async function readStart(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  const impatience = setTimeout(() => response.destroy(), answerMs);
  try {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length >= answerBytes) break;
    }
  } catch {
    // What has come is what was answered.
  }
  clearTimeout(impatience);
  return Buffer.concat(chunks).subarray(0, answerBytes).toString("utf8");
}

class Inside extends Error {}

const lookOutside: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, []);
    if (addresses.some(({ address }) => isBlockedAddress(address))) return answer(new Inside(), []);
    if (options.all) return answer(null, addresses);
    const [first] = addresses;
    answer(null, first?.address ?? "", first?.family);
  });
};

const guard = (refused: string): Promise<Exchange> => Promise.resolve({ refused, cause: "guard" });

const inside = ({ host }: URL) => `${host} is inside this network: PLUMBLINE_WEBHOOK_HOSTS may allow it`;

const describe = (error: Error, timeoutMs: number): Exchange =>
  error.name === "TimeoutError" || error.name === "AbortError"
    ? { refused: `no answer in ${timeoutMs / 1000} s`, cause: "timeout" }
    : { refused: "it could not be reached", cause: "unreachable" };
