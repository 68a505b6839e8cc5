import type { ReactNode } from "react";

/** What every field has around it. */
export interface Labelling {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null | undefined;
}

/** What a field says of itself to those who hear the page. */
export const described = ({ id, hint, problem }: Labelling) => ({
  id,
  "aria-invalid": problem ? true : undefined,
  "aria-describedby": (problem ?? hint) ? `${id}-note` : undefined,
});

/** A field's name above it; below it what it asks for, or what is wrong with it. */
export function Labelled({
  id,
  label,
  hint,
  problem,
  children,
}: Labelling & { readonly children: ReactNode }) {
  const note = problem ?? hint;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {children}
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
