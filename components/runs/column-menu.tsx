"use client";

import { Check, Columns3 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useMemo } from "react";
import { buttonStyle } from "@/components/controls/button-style";
import { floatStyle, optionStyle } from "@/components/controls/float-style";
import { Icon } from "@/components/icons/icon";
import type { RunSummary } from "@/lib/contracts/runs";
import { columnsOf, type RunColumn, shownColumns } from "./run-columns";
import { useRunsState } from "./use-runs-state";

const sections = [
  { kind: "metrics", label: "Metrics" },
  { kind: "params", label: "Params" },
] as const;

/** Which metrics and params are columns. */
export function ColumnMenu({ runs }: { runs: readonly RunSummary[] }) {
  const { state, write } = useRunsState();
  const shown = useMemo(() => shownColumns(runs, state.columns), [runs, state.columns]);
  const all = useMemo(() => {
    const known = columnsOf(runs);
    const fields = new Set(known.map(({ field }) => field));
    return [...known, ...shown.filter(({ field }) => !fields.has(field))];
  }, [runs, shown]);
  const isShown = ({ field }: RunColumn) => shown.some((column) => column.field === field);
  const toggle = (column: RunColumn) => {
    const kept = all.filter((each) => isShown(each) !== (each.field === column.field));
    void write({ columns: kept.map(({ field }) => field) }, { history: "replace" });
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={`${buttonStyle()} max-phone:order-6`} disabled={all.length === 0}>
        <Icon of={Columns3} small className="text-ink-3" />
        Columns
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} collisionPadding={8} className={floatStyle}>
          {sections.map(({ kind, label }) => (
            <Section
              key={kind}
              label={label}
              columns={all.filter((column) => column.kind === kind)}
              isShown={isShown}
              onToggle={toggle}
            />
          ))}
          {state.columns ? (
            <>
              <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
              <DropdownMenu.Item
                className={optionStyle}
                onSelect={() => void write({ columns: null }, { history: "replace" })}
              >
                Those that say most
              </DropdownMenu.Item>
            </>
          ) : null}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface SectionProps {
  readonly label: string;
  readonly columns: readonly RunColumn[];
  readonly isShown: (column: RunColumn) => boolean;
  readonly onToggle: (column: RunColumn) => void;
}

function Section({ label, columns, isShown, onToggle }: SectionProps) {
  if (columns.length === 0) return null;
  return (
    <DropdownMenu.Group>
      <DropdownMenu.Label className="quiet px-2 pt-2 pb-1">{label}</DropdownMenu.Label>
      {columns.map((column) => (
        <DropdownMenu.CheckboxItem
          key={column.field}
          checked={isShown(column)}
          className={optionStyle}
          onSelect={(event) => event.preventDefault()}
          onCheckedChange={() => onToggle(column)}
        >
          {column.key}
          <DropdownMenu.ItemIndicator className="ml-auto pl-3">
            <Icon of={Check} small />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.CheckboxItem>
      ))}
    </DropdownMenu.Group>
  );
}
