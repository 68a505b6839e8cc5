import { runColour, runLetter } from "@/lib/charts/run-look";

/** The letter that stands for a run in charts and tables, in its colour. */
export function RunLetter({ place }: { place: number }) {
  return (
    <span
      className="inline-flex size-[18px] shrink-0 items-center justify-center rounded-sm text-tick font-semibold text-bg"
      style={{ background: runColour(place) }}
    >
      {runLetter(place)}
    </span>
  );
}
