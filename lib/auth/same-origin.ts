import { isLoopback } from "@/lib/env/loopback";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Why a request is refused as coming from another site, or null. A page elsewhere must not write here through
 * a visitor's browser (Origin), nor read by pointing its own name at this machine (Host).
 */
export function crossSiteReason(request: {
  readonly method: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly fetchSite: string | null;
  readonly boundTo: string;
}): string | null {
  const hostName = (request.host ?? "").replace(/:\d+$/, "");
  if (isLoopback(request.boundTo) && !isLoopback(hostName)) {
    return `this server answers to loopback names only, not to ${hostName || "no name"}`;
  }
  if (safeMethods.has(request.method)) return null;
  if (request.fetchSite === "cross-site" || request.fetchSite === "same-site")
    return "the request comes from another site";
  if (request.origin !== null && originHost(request.origin) !== request.host)
    return "the request comes from another origin";
  return null;
}

/**
 * Why a write with a session's cookie is refused, or null: a browser says where it comes from, so one that says nothing
 * is a program, which has keys.
 */
export function unplacedReason(request: {
  readonly method: string;
  readonly origin: string | null;
  readonly fetchSite: string | null;
}): string | null {
  if (safeMethods.has(request.method) || request.origin !== null || request.fetchSite !== null) return null;
  return "a session writes from this server's pages alone, and the request says nothing of where it comes from; programs send a service key";
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
