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

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
