"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { placeAt } from "@/components/alerts-list/alert-place";
import { ChartFrame } from "@/components/chart/chart-frame";
import { prepareAlertSeries, seriesEmptiness } from "@/lib/charts/alert-series";
import type { Canvas } from "@/lib/charts/figure";
import { formatRuleThreshold, formatRuleValue, thresholdName, valueNames } from "@/lib/charts/rule-value";
import type { Target } from "@/lib/charts/target";
import type { AlertAnswer } from "@/lib/contracts/alerts";

const nothing = () => {};

/** The value that decided, in words and over time. */
export function AlertFigure({ answer }: { answer: AlertAnswer }) {
  const { alert, series } = answer;
  const { rule, value, threshold, firing, severity, detail } = alert;
  const router = useRouter();
  const prepare = useCallback((canvas: Canvas) => prepareAlertSeries(answer, canvas), [answer]);
  const onOpen = useCallback(
    (target: Target) => {
      if (target.kind === "instant") router.push(placeAt(alert, target.at));
    },
    [alert, router],
  );
  const empty = seriesEmptiness(answer);
  const last = series.findLast((point) => point.value !== null)?.value ?? null;
  const tone = !firing ? "text-ink" : severity === "critical" ? "text-danger" : "text-warning";
  return (
    <section aria-label="What the rule measures" className="border-b border-line px-4 pt-3 pb-2">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {value === null ? null : (
          <b className={`text-figure font-semibold tracking-[-0.02em] ${tone}`}>
            {formatRuleValue(rule, value)}
          </b>
        )}
        {valueNames[rule] ? <span>{valueNames[rule]}</span> : null}
        {threshold === null ? null : (
          <span className="border-l border-line pl-3 text-ink-2">
            {thresholdName(alert)} {formatRuleThreshold(rule, threshold)}
          </span>
        )}
        {last === null || last === value ? null : (
          <span className="border-l border-line pl-3 text-ink-2">
            {firing ? "now" : "when it cleared"} {formatRuleValue(rule, last)}
          </span>
        )}
      </p>
      <p className="text-ink-2 wrap-anywhere">{detail}</p>
      {empty ? (
        <p className="quiet py-6">{empty}</p>
      ) : (
        <>
          <div className="mt-1 flex h-56 flex-col">
            <ChartFrame model={alert.model} prepare={prepare} onReady={nothing} onOpen={onOpen} />
          </div>
          <p className="quiet">
            Each point is an evaluation, at each full hour; the strip below is when it fired. A point opens
            the page of its hour.
          </p>
        </>
      )}
    </section>
  );
}
