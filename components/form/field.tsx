import type { ComponentProps } from "react";
import { described, Labelled, type Labelling } from "./labelled";

type FieldProps = Labelling & ComponentProps<"input">;

/** A labelled line of input. */
export function Field({ id, label, hint, problem, ...input }: FieldProps) {
  const labelling = { id, label, hint, problem };
  return (
    <Labelled {...labelling}>
      <input
        {...described(labelling)}
        className="h-(--control) w-full rounded-md border border-line-strong bg-bg px-2 text-ink aria-invalid:border-danger-mark"
        {...input}
      />
    </Labelled>
  );
}
