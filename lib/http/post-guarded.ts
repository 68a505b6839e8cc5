import "server-only";
import { exchangeGuarded, type Post } from "./exchange-guarded";

type Posted = { readonly status: number } | { readonly refused: string };

/** Sends a body to an address that somebody typed, to the outside only; nothing of the answer is read but its status. */
export async function postGuarded(url: URL, post: Post): Promise<Posted> {
  const exchange = await exchangeGuarded(url, post, false);
  return "refused" in exchange ? { refused: exchange.refused } : { status: exchange.status };
}
