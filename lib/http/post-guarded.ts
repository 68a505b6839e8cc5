import "server-only";
import { lookup } from "node:dns";
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isBlockedAddress } from "./blocked-address";

interface Post {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Hosts that may be inside, as HOST or HOST:PORT. */
  readonly allowed: readonly string[];
  readonly timeoutMs?: number;
}

type Posted = { readonly status: number } | { readonly refused: string };

const defaultTimeoutMs = 10_000;

/**
 * Sends a body to an address that somebody typed, to the outside only: every address that its name has is looked at
 * when the connection is made, so that a name cannot be made to point inside afterwards. No redirect is followed and
 * nothing of the answer is read but its status.
 */
export function postGuarded(
  url: URL,
  { body, headers, allowed, timeoutMs = defaultTimeoutMs }: Post,
): Promise<Posted> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.protocol !== "http:" && url.protocol !== "https:") return refused("only http and https are asked");
  if (url.username || url.password) return refused("an address holds no password");
  const isAllowed = allowed.includes(url.host) || allowed.includes(host);
  if (!isAllowed && isIP(host) && isBlockedAddress(host)) return refused(inside(url));
  const send = url.protocol === "https:" ? overHttps : overHttp;
  return new Promise((settle) => {
    const sent = send(url, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
      lookup: isAllowed ? undefined : lookOutside,
      signal: AbortSignal.timeout(timeoutMs),
    });
    sent.once("response", (answer) => {
      answer.destroy();
      settle({ status: answer.statusCode ?? 0 });
    });
    sent.once("error", (error: Error) => {
      settle({ refused: error instanceof Inside ? inside(url) : describe(error, timeoutMs) });
    });
    sent.end(body);
  });
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

const refused = (reason: string): Promise<Posted> => Promise.resolve({ refused: reason });

const inside = ({ host }: URL) => `${host} is inside this network: PLUMBLINE_WEBHOOK_HOSTS may allow it`;

const describe = (error: Error, timeoutMs: number): string =>
  error.name === "TimeoutError" || error.name === "AbortError"
    ? `no answer in ${timeoutMs / 1000} s`
    : "it could not be reached";
