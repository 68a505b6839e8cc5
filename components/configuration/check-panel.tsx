import type { ConfigurationCheck } from "@/lib/contracts/configuration";
import { ChangeList } from "./change-list";
import { count } from "./configuration-verdict";
import { DifferenceList } from "./difference-list";
import { ProblemList } from "./problem-list";

interface CheckPanelProps {
  readonly id: string;
  readonly check: ConfigurationCheck | undefined;
  readonly error: Error | null;
  /** Whether the check is of the text as it stands. */
  readonly current: boolean;
  readonly onLine: (line: number) => void;
}

/** Beside the text: what is wrong with it, or what saving it changes and what its keys mean. */
export function CheckPanel({ id, check, error, current, onLine }: CheckPanelProps) {
  const problems = check?.problems ?? [];
  return (
    <section
      aria-label="Check"
      className={`grid content-start gap-5 px-4 py-3 ${current ? "" : "opacity-60"}`}
    >
      <p id={id} role="status" className="section-title">
        {error ? "The text could not be checked" : summaryOf(check)}
      </p>
      {error ? <p className="text-danger">{error.message}</p> : null}
      {problems.length > 0 ? <ProblemList problems={problems} onLine={onLine} /> : null}
      {check && problems.length === 0 ? <Plan check={check} onLine={onLine} /> : null}
    </section>
  );
}

function summaryOf(check: ConfigurationCheck | undefined): string {
  if (!check) return "Checking";
  if (check.problems.length > 0) return count(check.problems.length, "problem", "problems");
  if (check.same) return "No problems; this is what is stored";
  return check.changes.length === 0
    ? "No problems; monitoring stays as it is"
    : "No problems; saving changes the model";
}

const mostInSight = 8;

function Plan({ check, onLine }: { check: ConfigurationCheck; onLine: (line: number) => void }) {
  const { changes, kept, notes, drift, same } = check;
  return (
    <>
      {changes.length > 0 ? (
        <Part title="What will change of the model">
          <ChangeList changes={changes} />
        </Part>
      ) : null}
      {kept.length > 0 ? (
        <Part title="What will change in the stored configuration">
          {kept.length > mostInSight ? (
            <details>
              <summary className="min-h-6 max-phone:min-h-11">{kept.length} keys</summary>
              <ChangeList changes={kept} />
            </details>
          ) : (
            <ChangeList changes={kept} />
          )}
        </Part>
      ) : null}
      {drift.length > 0 && !same ? (
        <Part title="What stays otherwise">
          <DifferenceList differences={drift} onLine={onLine} />
        </Part>
      ) : null}
      {notes.length > 0 ? (
        <Part title="What its keys do">
          <dl className="grid gap-2">
            {notes.map(({ key, text }) => (
              <div key={`${key} ${text}`}>
                <dt>
                  <code className="break-all">{key}</code>
                </dt>
                <dd className="text-ink-2">{text}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
    </>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <h2 className="mb-1.5 text-quiet text-ink-3">{title}</h2>
      {children}
    </div>
  );
}
