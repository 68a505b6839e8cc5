import type { ChannelKind } from "@/lib/contracts/channels";
import type { InvalidParam } from "@/lib/errors";

interface Given {
  readonly kind: ChannelKind;
  readonly url: string | null;
  readonly to: readonly string[];
  readonly secret: string | null;
  /** A secret was given before, and stays. */
  readonly hasKept?: boolean;
}

type Need = "needed" | "possible" | "none";

const needs: Readonly<Record<ChannelKind, Readonly<Record<"url" | "to" | "secret", Need>>>> = {
  email: { url: "none", to: "needed", secret: "none" },
  slack: { url: "none", to: "none", secret: "needed" },
  teams: { url: "none", to: "none", secret: "needed" },
  discord: { url: "none", to: "none", secret: "needed" },
  pagerduty: { url: "possible", to: "none", secret: "needed" },
  alertmanager: { url: "needed", to: "none", secret: "possible" },
  webhook: { url: "needed", to: "none", secret: "needed" },
};

/** What a channel of that kind lacks, or has and cannot use. A reason never repeats the secret. */
export function channelProblems(given: Given): InvalidParam[] {
  const present = {
    url: given.url !== null,
    to: given.to.length > 0,
    secret: given.secret !== null || given.hasKept === true,
  };
  const wrong = (["url", "to", "secret"] as const).flatMap((name): InvalidParam[] => {
    const need = needs[given.kind][name];
    if (need === "needed" && !present[name]) return [{ name, reason: `is needed for ${given.kind}` }];
    if (need === "none" && present[name]) return [{ name, reason: `is not for ${given.kind}` }];
    return [];
  });
  const reason = given.secret === null || wrong.length > 0 ? null : secretProblem(given.kind, given.secret);
  return reason ? [...wrong, { name: "secret", reason }] : wrong;
}

function secretProblem(kind: ChannelKind, secret: string): string | null {
  switch (kind) {
    case "slack":
    case "teams":
    case "discord":
      return isAddress(secret) ? null : "must be the address of the incoming webhook";
    case "pagerduty":
      return /^[A-Za-z0-9]{32}$/.test(secret) ? null : "must be the 32 characters of a routing key";
    case "webhook":
      return isSigningSecret(secret) ? null : "must be whsec_ and 24 to 64 bytes in base64";
    default:
      return /^[\x20-\x7e]+$/.test(secret) ? null : "must be text that a header can hold";
  }
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password;
}

function isSigningSecret(text: string): boolean {
  const [, encoded] = text.match(/^whsec_([A-Za-z0-9+/]+={0,2})$/) ?? [];
  const { length } = Buffer.from(encoded ?? "", "base64");
  return length >= 24 && length <= 64;
}
