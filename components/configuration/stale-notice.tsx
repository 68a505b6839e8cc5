import { Button } from "@/components/controls/button";
import { StateIcon } from "@/components/verdict/state-icon";
import type { ConfigurationAnswer } from "@/lib/contracts/configuration";
import { TextDiff } from "./text-diff";

interface StaleNoticeProps {
  readonly stored: ConfigurationAnswer;
  readonly source: string;
  readonly base: number;
  readonly onTake: () => void;
  readonly onRebase: () => void;
}

/** Somebody saved while this text was edited: theirs, or the own one on top of it. */
export function StaleNotice({ stored, source, base, onTake, onRebase }: StaleNoticeProps) {
  return (
    <section role="alert" className="flex items-start gap-2 border-b border-line bg-warning-soft px-4 py-3">
      <StateIcon level="warning" className="mt-0.5" />
      <div className="grid min-w-0 flex-1 gap-2">
        <h2 className="font-semibold">
          {stored.savedBy} saved revision {stored.revision} while you edited revision {base}
        </h2>
        <details>
          <summary className="min-h-6 max-phone:min-h-11">Show what your text changes of it</summary>
          <TextDiff before={stored.source} after={source} />
        </details>
        <p className="flex flex-wrap gap-2">
          <Button onClick={onTake}>Take revision {stored.revision}, and drop your text</Button>
          <Button onClick={onRebase}>Go on with your text on top of it</Button>
        </p>
      </div>
    </section>
  );
}
