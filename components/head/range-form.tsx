"use client";

import { useId, useState } from "react";
import { Button } from "@/components/controls/button";
import { type ChosenSpan, checkSpan, fieldValue, type RangeChoice, spanOf } from "./range-span";

interface RangeFormProps extends RangeChoice {
  readonly onApply: (span: ChosenSpan) => void;
}

export function RangeForm({ onApply, ...choice }: RangeFormProps) {
  const [initial] = useState(() => spanOf(choice, new Date()));
  const [from, setFrom] = useState(() => fieldValue(initial.from));
  const [to, setTo] = useState(() => fieldValue(initial.to));
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const check = checkSpan(from, to, new Date());
        if ("problem" in check) setProblem(check.problem);
        else onApply(check.span);
      }}
    >
      <HourField label="From, UTC" value={from} onChange={setFrom} />
      <HourField label="To, UTC" value={to} onChange={setTo} />
      <p id={problemId} role="alert" className="min-h-4 text-quiet text-danger">
        {problem}
      </p>
      <Button type="submit" look="primary">
        Show
      </Button>
    </form>
  );
}

interface HourFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function HourField({ label, value, onChange }: HourFieldProps) {
  return (
    <label className="flex items-center justify-between gap-3">
      <span className="quiet">{label}</span>
      <input
        type="datetime-local"
        step={3600}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-(--control) rounded-md border border-line-strong bg-bg px-2"
      />
    </label>
  );
}
