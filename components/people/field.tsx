import type { ComponentProps } from "react";

interface FieldProps extends ComponentProps<"input"> {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

/** A labelled line of input, what it asks for, and what is wrong with it. */
export function Field({ label, hint, problem, id, ...input }: FieldProps) {
  const note = problem ?? hint;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className="h-(--control) w-full rounded-md border border-line-strong bg-bg px-2 text-ink aria-invalid:border-danger-mark"
        {...input}
      />
      {note ? (
        <p id={`${id}-note`} className={`mt-1 text-quiet ${problem ? "text-danger" : "text-ink-3"}`}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
