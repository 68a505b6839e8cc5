"use client";

import { LabelledSelect } from "@/components/controls/labelled-select";
import { Field } from "@/components/form/field";
import type { GateField } from "./gate-fields";

interface GateInputProps {
  readonly id: string;
  readonly field: GateField;
  readonly value: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const absentValue = "absent";

export function GateInput({ id, field, value, problem, onChange }: GateInputProps) {
  if (field.kind === "choice") {
    const { label, options, absent } = field;
    return (
      <LabelledSelect
        label={label}
        value={value === undefined ? absentValue : String(value)}
        onChange={(chosen) => onChange(chosen === absentValue ? undefined : chosen)}
        groups={[{ options: absent ? [{ value: absentValue, label: absent }, ...options] : options }]}
      />
    );
  }
  const shown = field.kind === "list" && Array.isArray(value) ? value.join(", ") : String(value ?? "");
  return (
    <Field
      id={id}
      label={field.label}
      problem={problem}
      type={field.kind === "number" ? "number" : "text"}
      step={field.kind === "number" ? (field.step ?? "any") : undefined}
      defaultValue={Number.isNaN(value) ? "" : shown}
      autoComplete="off"
      onChange={(event) => onChange(fieldValue(field, event.target.value))}
    />
  );
}

function fieldValue({ kind }: GateField, text: string): unknown {
  if (kind === "number") return text === "" ? undefined : Number(text);
  if (kind !== "list") return text;
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}
