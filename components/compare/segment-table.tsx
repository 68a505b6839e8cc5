"use client";

import { useQueryStates } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Segmented } from "@/components/controls/segmented";
import { RunSection } from "@/components/run/run-section";
import { segmentWords } from "@/lib/charts/compare-words";
import { formatCount } from "@/lib/charts/format";
import { absoluteDots } from "@/lib/charts/paired-dots";
import { formatPaired, formatPairedChange } from "@/lib/charts/paired-metric-format";
import type { CompareAnswer, SegmentComparison } from "@/lib/contracts/compare";
import { compareParsers } from "./compare-state";
import { DotAxis, DotInterval } from "./dot-interval";
import { VerdictMark } from "./verdict-mark";

const shownFirst = 12;
const head =
  "h-8 phone:whitespace-nowrap border-b border-line px-2 text-quiet text-ink-3 first:pl-0 last:pr-0";
const cell = "h-7 border-b border-line px-2 first:pl-0 last:pr-0";

/** The deciding metric in each slice of the same rows. */
export function SegmentTable({ answer }: { answer: CompareAnswer }) {
  const [{ by }, write] = useQueryStates(compareParsers, { history: "replace" });
  const { segments } = answer.comparison;
  const chosen = segments.find(({ column }) => column === by) ?? segments[0];
  if (!chosen || chosen.values.length === 0) return null;
  return (
    <RunSection
      title={capitalised(`${chosen.label} by ${chosen.column}`)}
      aside={
        segments.length > 1 ? (
          <Segmented
            label="Segments of"
            segments={segments.map(({ column }) => ({ value: column, label: column }))}
            value={chosen.column}
            onChange={(column) => void write({ by: column })}
          />
        ) : null
      }
    >
      <p className="text-ink-2">
        Version {answer.comparison.challenger} is {segmentWords(chosen)}.{" "}
        <span className="quiet">
          Each by itself at 95 %: of 20 segments without a difference about one is told better or worse by
          chance.
        </span>
      </p>
      <Rows key={chosen.column} segment={chosen} sides={answer.comparison} />
    </RunSection>
  );
}

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

interface RowsProps {
  readonly segment: SegmentComparison;
  readonly sides: { readonly champion: string; readonly challenger: string };
}

function Rows({ segment, sides }: RowsProps) {
  const [all, setAll] = useState(false);
  const { metric, higherIsBetter, values } = segment;
  const shown = all ? values : values.slice(0, shownFirst);
  const dots = absoluteDots(metric, higherIsBetter, shown);
  return (
    <>
      <section
        aria-label={`Segments of ${segment.column}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow page scrolls the table with the keyboard
        tabIndex={0}
        className="mt-1 overflow-x-auto"
      >
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              <th scope="col" className={head}>
                {segment.column}
              </th>
              <th scope="col" className={`${head} text-right`}>
                labels
              </th>
              <th scope="col" className={`${head} text-right max-phone:hidden`}>
                version {sides.champion}
              </th>
              <th scope="col" className={`${head} text-right max-phone:hidden`}>
                version {sides.challenger}
              </th>
              <th scope="col" className={`${head} text-right phone:hidden`}>
                difference
              </th>
              <th scope="col" className={`${head} w-1/2 max-phone:hidden`}>
                <DotAxis dots={dots} note="Gain, better to the right" />
              </th>
              <th scope="col" className={head}>
                <span className="sr-only">Verdict</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each, index) => (
              <tr key={each.value} className="hover:bg-sunken">
                <th scope="row" className={`${cell} max-w-40 truncate`} title={each.value}>
                  {each.value}
                </th>
                <td className={`${cell} text-right text-ink-2`}>{formatCount(each.n)}</td>
                <td className={`${cell} text-right text-ink-2 max-phone:hidden`}>
                  {formatPaired(metric, each.champion)}
                </td>
                <td className={`${cell} text-right max-phone:hidden`}>
                  {formatPaired(metric, each.challenger)}
                </td>
                <td className={`${cell} text-right phone:hidden`}>
                  {formatPairedChange(metric, each.difference)}
                </td>
                <td className={`${cell} max-phone:hidden`}>
                  <DotInterval dots={dots} dot={dots.dots[index] ?? null} height={28} />
                </td>
                <td className={cell}>
                  <VerdictMark verdict={each.verdict} higherIsBetter={higherIsBetter} reason={each.reason} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {values.length > shownFirst ? (
        <Button className="mt-2 print:hidden" onClick={() => setAll(!all)}>
          {all ? `Show the ${shownFirst} largest` : `Show all ${values.length}`}
        </Button>
      ) : null}
    </>
  );
}
