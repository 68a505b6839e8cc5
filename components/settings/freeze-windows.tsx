"use client";

import { Plus, X } from "lucide-react";
import { Button, IconButton } from "@/components/controls/button";
import { minuteField } from "@/components/environment/stood-words";
import type { FreezeWindow } from "@/lib/contracts/promotion-policy";
import { weekend } from "./gate-fields";
import type { PolicyProblems } from "./policy-problems";

interface FreezeWindowsProps {
  readonly path: string;
  readonly windows: readonly FreezeWindow[];
  readonly problems: PolicyProblems;
  readonly onChange: (windows: readonly FreezeWindow[]) => void;
}

const input = "h-(--control) min-w-0 rounded-md border border-line-strong bg-bg px-2";
const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

const nextDay = (): FreezeWindow => {
  const from = new Date();
  from.setUTCHours(24, 0, 0, 0);
  return {
    from: from.toISOString(),
    to: new Date(from.getTime() + 86_400_000).toISOString(),
    reason: "",
  };
};

/** The times in which nothing is applied, every week or once. */
export function FreezeWindows({ path, windows, problems, onChange }: FreezeWindowsProps) {
  const put = (index: number, window: FreezeWindow) =>
    onChange(windows.map((each, place) => (place === index ? window : each)));
  return (
    <div className="grid gap-4">
      {windows.map((window, index) => {
        const key = `${path}.${index}`;
        const wrong = Object.entries(problems).find(([name]) => name.startsWith(key))?.[1];
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: a window is edited in its place
            key={index}
            aria-label={`Freeze ${index + 1}`}
            className="flex flex-wrap items-center gap-2"
          >
            {"weekly" in window ? (
              <Weekly window={window} onChange={(next) => put(index, next)} />
            ) : (
              <Once window={window} onChange={(next) => put(index, next)} />
            )}
            <input
              aria-label="Reason"
              placeholder="Reason, such as month end"
              className={`${input} flex-1 basis-48`}
              value={window.reason}
              maxLength={200}
              onChange={(event) => put(index, { ...window, reason: event.target.value })}
            />
            <IconButton
              label={`Remove freeze ${index + 1}`}
              icon={X}
              look="bare"
              onClick={() => onChange(windows.filter((_, place) => place !== index))}
            />
            {wrong ? (
              <span role="alert" className="basis-full text-quiet text-danger">
                {wrong}
              </span>
            ) : null}
          </fieldset>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button icon={Plus} onClick={() => onChange([...windows, weekend])}>
          Every week
        </Button>
        <Button icon={Plus} onClick={() => onChange([...windows, nextDay()])}>
          Once
        </Button>
      </div>
    </div>
  );
}

interface WindowProps<Window> {
  readonly window: Window;
  readonly onChange: (window: Window) => void;
}

type WeeklyWindow = Extract<FreezeWindow, { weekly: unknown }>;
type OnceWindow = Extract<FreezeWindow, { from: string }>;

function Weekly({ window, onChange }: WindowProps<WeeklyWindow>) {
  const [fromDay, fromTime, toDay, toTime] = window.weekly;
  const put = (weekly: WeeklyWindow["weekly"]) => onChange({ ...window, weekly });
  return (
    <>
      <DayField label="From" value={fromDay} onChange={(day) => put([day, fromTime, toDay, toTime])} />
      <TimeField
        label="From, time"
        value={fromTime}
        onChange={(time) => put([fromDay, time, toDay, toTime])}
      />
      <span className="text-ink-3">to</span>
      <DayField label="To" value={toDay} onChange={(day) => put([fromDay, fromTime, day, toTime])} />
      <TimeField label="To, time" value={toTime} onChange={(time) => put([fromDay, fromTime, toDay, time])} />
      <input
        aria-label="Time zone"
        className={`${input} w-36`}
        value={window.timeZone}
        onChange={(event) => onChange({ ...window, timeZone: event.target.value })}
      />
    </>
  );
}

type Day = (typeof days)[number];

function DayField({ label, value, onChange }: { label: string; value: Day; onChange: (day: Day) => void }) {
  return (
    <select
      aria-label={label}
      className={input}
      value={value}
      onChange={(event) => onChange(days.find((day) => day === event.target.value) ?? value)}
    >
      {days.map((day) => (
        <option key={day}>{day}</option>
      ))}
    </select>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
}

const TimeField = ({ label, value, onChange }: TimeFieldProps) => (
  <input
    type="time"
    aria-label={label}
    className={input}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);

function Once({ window, onChange }: WindowProps<OnceWindow>) {
  const put = (end: "from" | "to", field: string) => {
    const ms = Date.parse(`${field}Z`);
    if (!Number.isNaN(ms)) onChange({ ...window, [end]: new Date(ms).toISOString() });
  };
  return (
    <>
      {(["from", "to"] as const).map((end) => (
        <label key={end} className="flex items-center gap-2">
          <span className="text-ink-3">{end}, UTC</span>
          <input
            type="datetime-local"
            className={input}
            value={minuteField(window[end])}
            onChange={(event) => put(end, event.target.value)}
          />
        </label>
      ))}
    </>
  );
}
