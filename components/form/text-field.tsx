import type { ComponentProps } from "react";
import { described, Labelled, type Labelling } from "./labelled";

type TextFieldProps = Labelling & ComponentProps<"textarea">;

/** Labelled lines of text. */
export function TextField({ id, label, hint, problem, ...area }: TextFieldProps) {
  const labelling = { id, label, hint, problem };
  return (
    <Labelled {...labelling}>
      <textarea
        {...described(labelling)}
        rows={2}
        maxLength={2000}
        className="block w-full rounded-md border border-line-strong bg-bg px-2 py-1 text-ink aria-invalid:border-danger-mark"
        {...area}
      />
    </Labelled>
  );
}
