import "server-only";
import { auth } from "@/lib/auth/better-auth";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { answer } from "@/lib/http/answer";

/** What is served of better-auth. The rest of it, people and roles above all, is changed by our own audited routes. */
const served = new Set([
  "POST /sign-in/email",
  "POST /sign-in/social",
  "POST /sign-out",
  "POST /change-password",
  "POST /revoke-other-sessions",
  "GET /get-session",
  "GET /callback/oidc",
]);

/** Signing in and out. Everything here is `public` or about the caller's own session, which better-auth decides. */
export function answerAuth(request: Request): Promise<Response> {
  return answer(request, "public", async () => {
    const url = new URL(request.url);
    if (!served.has(`${request.method} ${url.pathname.replace(/^\/api\/auth/, "")}`)) {
      throw new AppError("unknown_path", `There is nothing at ${url.pathname}.`);
    }
    // Next names the address that it is bound to; cookies and origins are about the one that was asked.
    url.host = request.headers.get("host") ?? url.host;
    const { handler } = await auth(database());
    return sayWhen(await handler(new Request(url, request)));
  });
}

/** better-auth names the wait in a header of its own; clients and proxies know the one without X. */
function sayWhen(response: Response): Response {
  const seconds = response.headers.get("x-retry-after");
  if (seconds !== null) response.headers.set("retry-after", seconds);
  return response;
}
