"use client";

import { CommandBlock } from "@/components/empty/command-block";
import { useOrigin } from "@/components/empty/use-origin";
import { curlLabel, curlShadow } from "@/lib/charts/curl";
import { formatCount } from "@/lib/charts/format";
import type { CompareAnswer } from "@/lib/contracts/compare";
import type { ModelDetail } from "@/lib/contracts/model";

const predictionOf = ({ task, classes }: ModelDetail): string | number =>
  task === "binary" ? 0.5 : task === "multiclass" ? (classes[0] ?? "") : 1;

const labelOf = ({ task, classes, positiveClass }: ModelDetail): string | number =>
  task === "binary" ? (positiveClass ?? 1) : task === "multiclass" ? (classes[0] ?? "") : 1;

/** How a version comes to be compared: it predicts the same rows under the same ids. */
export function ShadowCommand({ model, version }: { model: ModelDetail; version: string }) {
  const origin = useOrigin();
  return (
    <>
      <p className="mt-1 text-ink-2">
        Let the challenger predict the rows that the champion predicts, without using what it says, and send
        both under one id:
      </p>
      <div className="mt-2">
        <CommandBlock text={curlShadow(model.name, version, predictionOf(model))(origin)} />
      </div>
    </>
  );
}

/** Why there is nothing to compare yet, in figures, and what changes that. */
export function TooFewPairs({ model, answer }: { model: ModelDetail; answer: CompareAnswer }) {
  const origin = useOrigin();
  const { both, labelled, needed, championOnly, challengerOnly, champion, challenger } = answer.comparison;
  const counts = [
    [`Predicted by both`, both],
    [`Of these with a label`, labelled],
    [`Needed`, needed],
    [`Only by version ${champion}`, championOnly],
    [`Only by version ${challenger}`, challengerOnly],
  ] as const;
  return (
    <section aria-label="What is missing" className="border-b border-line px-4 py-4">
      <dl className="flex flex-wrap gap-x-10 gap-y-2">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt className="quiet">{label}</dt>
            <dd className="text-verdict font-semibold">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 max-w-4xl">
        {both < needed ? (
          <ShadowCommand model={model} version={challenger} />
        ) : (
          <>
            <p className="mt-1 text-ink-2">
              Both predict the same rows; their labels are missing. A label is sent once, under the id that
              both share:
            </p>
            <div className="mt-2">
              <CommandBlock text={curlLabel(model.name, labelOf(model))(origin)} />
            </div>
          </>
        )}
        <p className="quiet mt-2">A longer range may hold more rows.</p>
      </div>
    </section>
  );
}
