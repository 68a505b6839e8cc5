import { formatCount } from "@/lib/charts/format";
import { relativeDots } from "@/lib/charts/paired-dots";
import { formatPaired, formatPairedChange, formatPairedInterval } from "@/lib/charts/paired-metric-format";
import type { CompareAnswer, PairedMetric } from "@/lib/contracts/compare";
import { DotAxis, DotInterval } from "./dot-interval";
import { VerdictMark } from "./verdict-mark";

const head =
  "h-9 phone:whitespace-nowrap border-b border-line px-2.5 text-quiet text-ink-3 first:pl-4 last:pr-4 max-phone:px-1.5";
const cell = "h-8 border-b border-line px-2.5 first:pl-4 last:pr-4 max-phone:px-1.5 max-phone:py-1";

/** Every metric of both versions with the paired difference, its interval, and what that says. */
export function MetricTable({ answer }: { answer: CompareAnswer }) {
  const { comparison } = answer;
  const { metrics, champion, challenger, rows } = comparison;
  const dots = relativeDots(metrics);
  return (
    <section
      aria-label="Metrics"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow page scrolls the table with the keyboard
      tabIndex={0}
      className="overflow-x-auto -outline-offset-2"
    >
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={head}>
              {formatCount(rows)} labelled rows
            </th>
            <th scope="col" className={`${head} text-right`}>
              version {champion}
            </th>
            <th scope="col" className={`${head} text-right`}>
              version {challenger}
            </th>
            <th scope="col" className={`${head} text-right max-phone:pr-4!`}>
              difference
            </th>
            <th scope="col" className={`${head} text-right max-phone:hidden`}>
              95 % interval
            </th>
            <th scope="col" className={`${head} w-2/5 max-tablet:hidden`}>
              <DotAxis dots={dots} note="Gain in parts of the champion's value, better to the right" />
            </th>
            <th scope="col" className={`${head} max-phone:hidden`}>
              version {challenger} is
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((metric, index) => (
            <tr key={metric.metric} className="hover:bg-sunken">
              <th scope="row" className={`${cell} whitespace-nowrap max-phone:whitespace-normal`}>
                {metric.label}
                <span className="hidden text-quiet max-phone:block">
                  <Mark metric={metric} />
                </span>
              </th>
              <Values metric={metric} />
              <td className={`${cell} max-tablet:hidden`}>
                <DotInterval dots={dots} dot={dots.dots[index] ?? null} />
              </td>
              <td className={`${cell} max-phone:hidden`}>
                <Mark metric={metric} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Values({ metric }: { metric: PairedMetric }) {
  const { champion, challenger, difference, reason } = metric;
  const interval = metric.lower === null ? reason : formatPairedInterval(metric.metric, metric);
  return (
    <>
      <td className={`${cell} text-right text-ink-2`}>{formatPaired(metric.metric, champion)}</td>
      <td className={`${cell} text-right font-semibold text-accent`}>
        {formatPaired(metric.metric, challenger)}
      </td>
      <td className={`${cell} text-right whitespace-nowrap max-phone:pr-4!`}>
        {formatPairedChange(metric.metric, difference)}
        <span className="quiet hidden max-phone:block">{interval}</span>
      </td>
      <td
        className={`${cell} max-w-64 truncate text-right text-ink-2 max-phone:hidden`}
        title={reason ?? undefined}
      >
        {interval}
      </td>
    </>
  );
}

/** Of a metric that is a point by its nature only the way it went is told. */
function Mark({ metric }: { metric: PairedMetric }) {
  const { verdict, higherIsBetter, reason, difference, metric: name } = metric;
  if (name !== "calibrationError" || difference === null || difference === 0)
    return <VerdictMark verdict={verdict} higherIsBetter={higherIsBetter} reason={reason} />;
  return (
    <span className="whitespace-nowrap text-ink-3" title="A point without an interval decides nothing">
      {difference < 0 ? "lower" : "higher"}, not judged
    </span>
  );
}
