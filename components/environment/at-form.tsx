"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { checkInstant, minuteField } from "./stood-words";

interface AtFormProps {
  readonly at: string | null;
  readonly onChange: (at: string | null) => void;
}

/** The instant that is asked about; none is now. */
export function AtForm({ at, onChange }: AtFormProps) {
  const [field, setField] = useState(() => minuteField(at ?? new Date().toISOString()));
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const check = checkInstant(field, new Date());
        setProblem("problem" in check ? check.problem : null);
        if ("at" in check) onChange(check.at);
      }}
    >
      <label className="flex items-center gap-2">
        <span className="quiet">What stood there at, UTC</span>
        <input
          type="datetime-local"
          step={60}
          required
          value={field}
          onChange={(event) => setField(event.target.value)}
          className="h-(--control) rounded-md border border-line-strong bg-bg px-2"
        />
      </label>
      <Button type="submit">Show</Button>
      {at ? <Button onClick={() => onChange(null)}>Now</Button> : null}
      {problem ? (
        <span role="alert" className="text-danger">
          {problem}
        </span>
      ) : null}
    </form>
  );
}
