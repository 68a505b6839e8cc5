"use client";

import { Select, type SelectProps } from "./select";

/** A select of a form, under its name. */
export function LabelledSelect(props: Omit<SelectProps, "prefix">) {
  return (
    <div className="min-w-0">
      <span aria-hidden="true" className="mb-1 block font-semibold">
        {props.label}
      </span>
      <Select {...props} />
    </div>
  );
}
