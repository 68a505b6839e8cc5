import { TableHead } from "@/components/settings/table-head";
import { bodyCell } from "@/components/settings/table-style";
import { PageLink } from "@/components/shell/page-link";
import { durationWords } from "@/components/time/time-words";
import { formatCount, formatNumber, formatOr } from "@/lib/charts/format";
import type { NoiseOfModel, NoiseOfRule } from "@/lib/contracts/noise";
import { isBroken, promiseWords, shareWords } from "./noise-words";

const right = `${bodyCell} text-right whitespace-nowrap`;

type Counts = Pick<
  NoiseOfModel,
  "alerts" | "acknowledged" | "medianSecondsToAcknowledge" | "clearedUntouched" | "judged" | "falseAlarms"
>;

const countHeadings = [
  { label: "Alerts", className: "text-right" },
  { label: "Taken up", className: "text-right" },
  { label: "After", className: "text-right max-phone:hidden" },
  { label: "Cleared alone", className: "text-right max-tablet:hidden" },
  { label: "Judged false", className: "text-right" },
] as const;

function CountCells(row: Counts) {
  const after = (seconds: number) => durationWords(seconds * 1000);
  return (
    <>
      <td className={right}>{formatCount(row.alerts)}</td>
      <td className={right}>{shareWords(row.acknowledged, row.alerts)}</td>
      <td className={`${right} max-phone:hidden`}>{formatOr(row.medianSecondsToAcknowledge, after)}</td>
      <td className={`${right} max-tablet:hidden`}>{shareWords(row.clearedUntouched, row.alerts)}</td>
      <td className={right}>{shareWords(row.falseAlarms, row.judged)}</td>
    </>
  );
}

export function ModelNoise({ models }: { models: readonly NoiseOfModel[] }) {
  return (
    <table className="w-full border-collapse">
      <TableHead
        headings={[
          { label: "Model" },
          { label: "A week", className: "text-right" },
          ...countHeadings,
          { label: "False drift alarms, promised and counted", className: "max-tablet:hidden" },
        ]}
      />
      <tbody>
        {models.map((model) => (
          <tr key={model.model}>
            <td className={`${bodyCell} min-w-32 wrap-anywhere`}>
              <PageLink
                href={`/alerts?show=closed&model=${encodeURIComponent(model.model)}`}
                className="link"
              >
                {model.model}
              </PageLink>
              <span className="quiet hidden max-tablet:block">{promiseWords(model)}</span>
            </td>
            <td className={right}>{formatOr(model.perWeek, formatNumber)}</td>
            <CountCells {...model} />
            <td className={`${bodyCell} max-tablet:hidden ${isBroken(model) ? "text-danger" : "text-ink-2"}`}>
              {promiseWords(model)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RuleNoise({ rules }: { rules: readonly NoiseOfRule[] }) {
  return (
    <table className="w-full border-collapse">
      <TableHead headings={[{ label: "Rule" }, ...countHeadings]} />
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.rule}>
            <td className={bodyCell}>{rule.rule.replaceAll("_", " ")}</td>
            <CountCells {...rule} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
