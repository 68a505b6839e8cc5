import { StateIcon } from "@/components/verdict/state-icon";
import type { PairedComparison } from "@/lib/contracts/compare";
import { changeWords, intervalWords, metricWords, rowsWords, verdictLook } from "./compared-words";

const heading = "h-8 border-b border-line px-3 text-quiet whitespace-nowrap text-ink-3 first:pl-4 last:pr-4";
const cell = "h-8 border-b border-line px-3 whitespace-nowrap first:pl-4 last:pr-4";

/** Every metric of both versions, on the same rows. */
export function ComparedTable({ comparison }: { comparison: PairedComparison }) {
  return (
    <table className="w-full border-collapse">
      <caption className="quiet px-4 pt-3 pb-1 text-left">{rowsWords(comparison)}</caption>
      <thead>
        <tr>
          <th scope="col" className={heading}>
            Metric
          </th>
          <th scope="col" className={`${heading} text-right`}>
            version {comparison.champion}
          </th>
          <th scope="col" className={`${heading} text-right`}>
            version {comparison.challenger}
          </th>
          <th scope="col" className={`${heading} text-right max-phone:hidden`}>
            difference
          </th>
          <th scope="col" className={`${heading} text-right max-phone:hidden`}>
            95 %
          </th>
          <th scope="col" className={heading}>
            <span className="max-phone:hidden">version {comparison.challenger} is</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {comparison.metrics.map((each) => {
          const { metric, label, champion, challenger, difference, verdict } = each;
          const { word, level } = verdictLook[verdict];
          return (
            <tr key={metric}>
              <th scope="row" className={`${cell} max-phone:whitespace-normal`}>
                {label}
              </th>
              <td className={`${cell} text-right text-ink-2`}>{metricWords(metric, champion)}</td>
              <td className={`${cell} text-right font-semibold text-accent`}>
                {metricWords(metric, challenger)}
              </td>
              <td className={`${cell} text-right max-phone:hidden`}>{changeWords(metric, difference)}</td>
              <td className={`${cell} text-right text-ink-2 max-phone:hidden`}>{intervalWords(each)}</td>
              <td className={cell}>
                <span className="inline-flex items-center gap-1.5">
                  <StateIcon level={level} small />
                  <span className="max-phone:sr-only">{word}</span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
