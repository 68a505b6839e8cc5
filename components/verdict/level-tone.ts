import type { Level } from "@/lib/contracts/common";

/** Text of a state: neutral unless a person should look. */
export const levelText: Record<Level, string> = {
  critical: "text-danger",
  warning: "text-warning",
  ok: "text-ink",
  info: "text-ink",
  undecided: "text-ink",
};

export const levelTag: Record<Level, string> = {
  critical: "bg-danger-soft text-danger",
  warning: "bg-warning-soft text-warning",
  ok: "bg-ok-soft text-ok",
  info: "bg-hover text-ink-2",
  undecided: "bg-hover text-ink-2",
};
