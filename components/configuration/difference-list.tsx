import type { ConfigurationDifference } from "@/lib/contracts/configuration";
import { LineButton } from "./line-button";

interface DifferenceListProps {
  readonly differences: readonly ConfigurationDifference[];
  readonly onLine: (line: number) => void;
}

/** What the text says beside what holds. */
export function DifferenceList({ differences, onLine }: DifferenceListProps) {
  return (
    <ul className="grid gap-2">
      {differences.map(({ key, line, file, database, mends }) => (
        <li key={`${key} ${file} ${database}`}>
          {line === null ? null : <LineButton line={line} onLine={onLine} />}{" "}
          <code className="break-all">{key}</code>
          <p className="break-words">
            the text says <b>{file}</b>, the model has <b>{database}</b>
            {mends === "never" ? (
              <span className="text-ink-2">; predictions are counted by columns, so they stay</span>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
