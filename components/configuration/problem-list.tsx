import type { ConfigurationProblem } from "@/lib/contracts/configuration";
import { LineButton } from "./line-button";

interface ProblemListProps {
  readonly problems: readonly ConfigurationProblem[];
  readonly onLine: (line: number) => void;
}

export function ProblemList({ problems, onLine }: ProblemListProps) {
  return (
    <ul className="grid gap-3">
      {problems.map(({ line, column, key, reason }) => (
        <li key={`${line}:${column}:${key}:${reason}`}>
          <LineButton line={line} onLine={onLine} /> <code className="break-all">{key}</code>
          <p className="break-words text-danger">{reason}</p>
        </li>
      ))}
    </ul>
  );
}
