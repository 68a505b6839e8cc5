import { StateIcon } from "@/components/verdict/state-icon";

interface GroupHeadingProps {
  readonly label: string;
  readonly count: number;
  readonly columns: number;
  /** Stands out until somebody has looked at what is in it. */
  readonly loud?: boolean;
}

/** What the rows below have in common, and how many they are. */
export function GroupHeading({ label, count, columns, loud = false }: GroupHeadingProps) {
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={columns}
        className={`h-7 border-b border-line px-4 font-semibold ${loud ? "bg-danger-soft text-danger" : "bg-sunken"}`}
      >
        <span className="flex items-center gap-2">
          {loud ? <StateIcon level="critical" small /> : null}
          {label} <span className={loud ? "font-normal" : "quiet font-normal"}>{count}</span>
        </span>
      </th>
    </tr>
  );
}
