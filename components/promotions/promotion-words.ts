import type { Level } from "@/lib/contracts/common";
import type { GateOutcome, GateResult, PromotionState, PromotionSummary } from "@/lib/contracts/promotions";

interface StateLook {
  readonly word: string;
  /** The shape that stands for it, and the tint behind it. */
  readonly icon: Level;
  readonly tone: Level;
}

export const stateLook: Readonly<Record<PromotionState, StateLook>> = {
  draft: { word: "Draft", icon: "info", tone: "info" },
  checking: { word: "Being checked", icon: "undecided", tone: "info" },
  checks_failed: { word: "A gate fails", icon: "critical", tone: "critical" },
  needs_review: { word: "Needs review", icon: "undecided", tone: "warning" },
  awaiting_approval: { word: "Waits for approval", icon: "info", tone: "info" },
  approved: { word: "Approved", icon: "ok", tone: "ok" },
  applying: { word: "Being applied", icon: "undecided", tone: "info" },
  applied: { word: "Applied", icon: "ok", tone: "ok" },
  baking: { word: "Applied, watched", icon: "ok", tone: "ok" },
  succeeded: { word: "Succeeded", icon: "ok", tone: "ok" },
  rejected: { word: "Rejected", icon: "info", tone: "info" },
  cancelled: { word: "Taken back", icon: "info", tone: "info" },
  expired: { word: "Expired", icon: "info", tone: "info" },
  stale: { word: "Overtaken", icon: "warning", tone: "warning" },
  failed: { word: "Failed", icon: "critical", tone: "critical" },
  rolled_back: { word: "Rolled back", icon: "warning", tone: "warning" },
};

/** "version 2 to Production", "version 1 back to Production" */
export function askWords({
  kind,
  version,
  environment,
}: Pick<PromotionSummary, "kind" | "version" | "environment">): string {
  return kind === "rollback"
    ? `version ${version} back to ${environment}`
    : `version ${version} to ${environment}`;
}

export const promotionHref = (id: number) => `/promotions/${id}`;

interface OutcomeLook {
  readonly word: string;
  readonly level: Level;
}

export const outcomeLooks: Readonly<Record<GateOutcome, OutcomeLook>> = {
  pass: { word: "pass", level: "ok" },
  fail: { word: "fails", level: "critical" },
  inconclusive: { word: "undecided", level: "undecided" },
  error: { word: "not checked", level: "warning" },
};

type Gates = PromotionSummary["gates"];

/** What the gates of a request say in a list; only a promotion asks any. */
export const gatesOf = ({ kind, gates }: Pick<PromotionSummary, "kind" | "gates">): string =>
  kind === "promotion" ? gatesWords(gates) : "not asked";

/** "8 of 10 pass, 1 fails, 1 undecided, 1 advisory" */
export function gatesWords({ pass, fail, undecided, advisory }: Gates, noun = ""): string {
  const blocking = pass + fail + undecided;
  if (blocking + advisory === 0) return "none answered yet";
  const parts = [
    blocking > 0 ? `${pass} of ${blocking} ${noun ? `${noun} ` : ""}pass` : "",
    fail > 0 ? `${fail} ${fail === 1 ? "fails" : "fail"}` : "",
    undecided > 0 ? `${undecided} undecided` : "",
    advisory > 0 ? `${advisory} advisory` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** The advisory gates that pass, which a summary does not count. */
export const advisoryPasses = (results: readonly GateResult[]): number =>
  results.filter(({ dryRun, outcome }) => dryRun && outcome === "pass").length;

/** The same as a sentence: "8 of 10 gates pass, 1 is undecided and is a person's to judge, 1 advisory gate does not." */
export function gatesSentence({ pass, fail, undecided, advisory }: Gates, advised = 0): string {
  const blocking = pass + fail + undecided;
  if (blocking + advisory + advised === 0) return "No gate has been answered yet.";
  const parts = [
    blocking === 0
      ? "Nothing blocks"
      : pass === blocking
        ? `${pass === 1 ? "The gate passes" : `All ${pass} gates pass`}`
        : `${pass} of ${blocking} gates pass`,
    fail > 0 ? `${fail} ${fail === 1 ? "fails" : "fail"}` : "",
    undecided > 0
      ? `${undecided} ${undecided === 1 ? "is undecided and is" : "are undecided and are"} a person's to judge`
      : "",
    advisory > 0 ? `${advisory} advisory ${advisory === 1 ? "gate does" : "gates do"} not` : "",
    advised > 0 ? advisedWords(advised, blocking > 0 && pass === blocking && advisory === 0) : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

const advisedWords = (advised: number, all: boolean): string =>
  all ? `${advised} advisory too` : `${advised} advisory ${advised === 1 ? "gate passes" : "gates pass"}`;
