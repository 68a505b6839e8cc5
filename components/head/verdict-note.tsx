import { HealthSentence } from "@/components/verdict/health-sentence";
import type { Verdict } from "@/lib/contracts/common";

interface VerdictNoteProps {
  readonly verdict: Verdict;
  /** What a person wrote about it; a page shows it whole elsewhere, or where it is pointed at. */
  readonly note: string | null;
}

/** A page's verdict with a person's words under it: however long both are, neither squeezes the other. */
export function VerdictNote({ verdict, note }: VerdictNoteProps) {
  return (
    <div className="min-w-0 max-phone:contents">
      <HealthSentence verdict={verdict} />
      {note ? (
        <p
          className="mt-0.5 line-clamp-2 max-w-[1080px] min-w-0 pl-6 wrap-anywhere text-ink-2 max-phone:order-5 max-phone:line-clamp-4 max-phone:basis-full"
          title={note}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
