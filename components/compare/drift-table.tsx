import { RunSection } from "@/components/run/run-section";
import { StateIcon } from "@/components/verdict/state-icon";
import { formatEffect } from "@/lib/charts/format";
import type { CompareAnswer, ComparedVersion, DriftSide } from "@/lib/contracts/compare";

const head = "h-8 border-b border-line px-2 text-quiet text-ink-3 first:pl-0 last:pr-0";
const cell = "h-7 border-b border-line px-2 first:pl-0 last:pr-0";

/** Drift of each column against the reference of either version. */
export function DriftTable({ answer }: { answer: CompareAnswer }) {
  const { drift, versions } = answer;
  return (
    <RunSection title="Drift, last 24 h of each against its own reference">
      {drift.length === 0 ? (
        <p className="mt-1 text-ink-2">
          Neither version has been evaluated up to here. An evaluation follows each full hour.
        </p>
      ) : (
        <table className="mt-1 w-full border-separate border-spacing-0">
          <thead>
            <tr>
              <th scope="col" className={head}>
                column
              </th>
              <Side version={versions.champion} />
              <Side version={versions.challenger} />
            </tr>
          </thead>
          <tbody>
            {drift.map(({ column, role, champion, challenger }) => (
              <tr key={column} className="hover:bg-sunken">
                <th scope="row" className={`${cell} max-w-40 truncate`} title={column}>
                  {column} {role === "feature" ? null : <span className="quiet">{role}</span>}
                </th>
                <DriftCell side={champion} />
                <DriftCell side={challenger} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RunSection>
  );
}

function Side({ version }: { version: ComparedVersion }) {
  const { name, drifted, tested } = version;
  const words = tested === null || drifted === null ? "not evaluated" : `${drifted} of ${tested} drifted`;
  return (
    <th scope="col" className={`${head} text-right`}>
      version {name}
      <span className="max-phone:hidden">, </span>
      <span className="max-phone:block">{words}</span>
    </th>
  );
}

function DriftCell({ side }: { side: DriftSide | null }) {
  if (!side) return <td className={`${cell} text-right text-ink-3`}>–</td>;
  if (side.effect === null)
    return (
      <td className={`${cell} text-right text-ink-3`} title={side.reason}>
        too few rows
      </td>
    );
  return (
    <td className={`${cell} text-right`} title={side.reason}>
      <span className="inline-flex items-center gap-1.5">
        {side.drift ? <StateIcon level="warning" small /> : null}
        <span className={side.drift ? "font-semibold" : "text-ink-2"}>{formatEffect(side.effect)}</span>
        <span className="quiet max-phone:sr-only">{side.drift ? "drifted" : "stable"}</span>
      </span>
    </td>
  );
}
