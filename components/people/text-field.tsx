import type { ComponentProps } from "react";

interface TextFieldProps extends ComponentProps<"textarea"> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null | undefined;
}

/** Labelled lines of text, what they are for, and what is wrong with them. */
export function TextField({ id, label, hint, problem, ...area }: TextFieldProps) {
  const note = problem ?? hint;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className="block w-full rounded-md border border-line-strong bg-bg px-2 py-1 text-ink aria-invalid:border-danger-mark"
        {...area}
      />
      {note ? (
        <p
          id={`${id}-note`}
          role={problem ? "alert" : undefined}
          className={`mt-1 text-quiet ${problem ? "text-danger" : "text-ink-3"}`}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
