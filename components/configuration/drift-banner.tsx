"use client";

import { Button } from "@/components/controls/button";
import { StateIcon } from "@/components/verdict/state-icon";
import type { ConfigurationAnswer, ResolveConfiguration } from "@/lib/contracts/configuration";
import { DifferenceList } from "./difference-list";
import { TextDiff } from "./text-diff";

interface DriftBannerProps {
  readonly stored: ConfigurationAnswer;
  /** Nothing is offered to those who may not, or while something is under way or not saved. */
  readonly offer: boolean;
  readonly onChoice: (choice: ResolveConfiguration["choice"]) => void;
  readonly onLine: (line: number) => void;
}

/** Where what is stored, the file and the model do not say the same, and what can be done about it. */
export function DriftBanner({ stored, offer, onChoice, onLine }: DriftBannerProps) {
  const { file, drift, revision } = stored;
  const broken = file?.problems[0];
  return (
    <>
      {file ? (
        <Banner
          title={
            revision === 0
              ? `${file.path} is of this model, and nothing is stored yet`
              : `File and database differ, line ${file.line}`
          }
        >
          <p className="text-ink-2">
            {revision === 0
              ? "It is read when the product starts."
              : `${file.path} does not say what revision ${revision} says. Neither is overwritten by itself.`}
          </p>
          {broken ? (
            <p className="text-danger">
              The file is not valid: line {broken.line}, <code>{broken.key}</code> {broken.reason}.
            </p>
          ) : null}
          <details>
            <summary className="min-h-6 max-phone:min-h-11">Show the difference</summary>
            <TextDiff before={revision === 0 ? "" : stored.source} after={file.source} />
          </details>
          {offer ? (
            <p className="flex flex-wrap gap-2">
              {broken ? null : (
                <Button onClick={() => onChoice("take_file")}>
                  Take the file's text as revision {revision + 1}
                </Button>
              )}
              {revision > 0 ? (
                <Button onClick={() => onChoice("keep_database")}>
                  Keep the database's until the file changes again
                </Button>
              ) : null}
            </p>
          ) : null}
        </Banner>
      ) : null}
      {drift.length > 0 ? (
        <Banner title={`The model is not as revision ${revision} says`}>
          <DifferenceList differences={drift} onLine={onLine} />
          {offer && drift.some(({ mends }) => mends === "apply") ? (
            <p>
              <Button onClick={() => onChoice("apply_stored")}>
                Apply revision {revision} to the model again
              </Button>
            </p>
          ) : null}
        </Banner>
      ) : null}
    </>
  );
}

function Banner({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="flex items-start gap-2 border-b border-line bg-warning-soft px-4 py-3">
      <StateIcon level="warning" className="mt-0.5" />
      <div className="grid min-w-0 flex-1 gap-2">
        <h2 className="font-semibold">{title}</h2>
        {children}
      </div>
    </section>
  );
}
