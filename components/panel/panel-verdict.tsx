import { StateIcon } from "@/components/verdict/state-icon";
import type { Verdict } from "@/lib/contracts/common";
import type { PanelState } from "./panel-state";

const wordsWithout = {
  loading: null,
  error: { level: "undecided", headline: "This could not be read" },
  empty: { level: "undecided", headline: "Nothing to show yet" },
  ready: null,
} as const;

export function PanelVerdict({ state, verdict }: { state: PanelState; verdict: Verdict | undefined }) {
  const words = state.status === "error" ? wordsWithout.error : (verdict ?? wordsWithout[state.status]);
  if (!words) return <span className="skeleton mt-1 h-4 w-3/5" />;
  return (
    <h2 className="mt-0.5 flex items-start gap-1.5 text-verdict font-semibold tracking-[-0.003em]">
      <StateIcon level={words.level} small className="mt-[3px]" />
      <span className="min-w-0">{words.headline}</span>
    </h2>
  );
}
