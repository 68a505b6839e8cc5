import { ArrowDown, ArrowUp, CircleHelp, type LucideIcon, Minus } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import { verdictWord } from "@/lib/charts/compare-words";
import type { PairedVerdict } from "@/lib/contracts/compare";

interface VerdictMarkProps {
  readonly verdict: PairedVerdict;
  readonly higherIsBetter: boolean;
  readonly reason?: string | null;
}

const tones: Readonly<Record<PairedVerdict, string>> = {
  better: "text-ok",
  worse: "text-danger",
  undecided: "text-ink-2",
  unknown: "text-ink-3",
};

/** The arrow says which way the value went, the word whether that is good. */
export function VerdictMark({ verdict, higherIsBetter, reason }: VerdictMarkProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${tones[verdict]}`}
      title={reason ?? undefined}
    >
      <Icon of={iconOf(verdict, higherIsBetter)} small />
      {verdictWord[verdict]}
    </span>
  );
}

function iconOf(verdict: PairedVerdict, higherIsBetter: boolean): LucideIcon {
  if (verdict === "undecided") return Minus;
  if (verdict === "unknown") return CircleHelp;
  return (verdict === "better") === higherIsBetter ? ArrowUp : ArrowDown;
}
