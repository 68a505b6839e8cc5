import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { isLoopback } from "@/lib/env/loopback";
import { type Attempted, outcomeOfSmtp } from "./decide-retry";
import type { Email } from "./formats/email";

interface SmtpError extends Error {
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Hands an e-mail to the mail server. Its words are the answer; its address and password are in none of ours. */
export async function sendEmail(to: readonly string[], email: Email, timeoutMs: number): Promise<Attempted> {
  const { SMTP_URL, SMTP_FROM } = env();
  if (!SMTP_URL || !SMTP_FROM) return { outcome: "refused", status: null, answer: "SMTP_URL is not set" };
  const transport = createTransport(transportUrl(SMTP_URL, timeoutMs));
  const timeout = new AbortController();
  const impatience = setTimeout(() => {
    timeout.abort();
    transport.close();
  }, timeoutMs);
  try {
    const late = new Promise<never>((_, reject) => {
      timeout.signal.addEventListener("abort", () => reject(new Error("late")));
    });
    const sent = transport.sendMail({
      from: SMTP_FROM,
      to: [...to],
      ...email,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const { response, rejected } = await Promise.race([sent, late]);
    // A server that takes it for some has it: sent again, they would have it twice.
    const answer = rejected.length > 0 ? `${response}; not taken for ${rejected.join(", ")}` : response;
    return { outcome: "ok", status: codeOf(response), answer };
  } catch (error) {
    if (timeout.signal.aborted) return noAnswer(timeoutMs);
    return describe(error as SmtpError, timeoutMs);
  } finally {
    clearTimeout(impatience);
    transport.close();
  }
}

/** A server that is not on this machine is spoken to under TLS, unless the address says otherwise. */
function transportUrl(address: string, timeoutMs: number): string {
  const url = new URL(address);
  const says = (name: string) => url.searchParams.has(name);
  if (url.protocol === "smtp:" && !isLoopback(url.hostname) && !says("requireTLS") && !says("ignoreTLS")) {
    url.searchParams.set("requireTLS", "true");
  }
  for (const name of ["connectionTimeout", "greetingTimeout", "socketTimeout", "dnsTimeout"]) {
    url.searchParams.set(name, String(timeoutMs));
  }
  return url.href;
}

const noAnswer = (timeoutMs: number): Attempted => ({
  outcome: "timeout",
  status: null,
  answer: `no answer in ${timeoutMs / 1000} s`,
});

const codeOf = (response: string): number | null => Number(response.match(/^\d{3}/)?.[0]) || null;

function describe(error: SmtpError, timeoutMs: number): Attempted {
  const { code, response = "" } = error;
  if (code === "ETLS") {
    const words = response ? `: ${response}` : "";
    return { outcome: "unreachable", status: null, answer: `TLS could not be agreed on${words}` };
  }
  const status = error.responseCode ?? codeOf(response);
  if (status) {
    const outcome = code === "EAUTH" && status >= 500 ? "auth_error" : outcomeOfSmtp(status);
    return { outcome, status, answer: response };
  }
  if (code === "ETIMEDOUT") return noAnswer(timeoutMs);
  if (code === "EAUTH") return { outcome: "auth_error", status: null, answer: "it could not sign in" };
  return { outcome: "unreachable", status: null, answer: "the mail server could not be reached" };
}
