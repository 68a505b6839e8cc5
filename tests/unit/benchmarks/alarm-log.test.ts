import { expect, test } from "vitest";
import { type Alarm, AlarmLog } from "@/benchmarks/false-alarms/alarm-log";

const states = { F: "firing", q: "quiet", "?": "unknown" } as const;

/** One evaluation an hour: F fires, q is quiet, ? knows too little. */
function follow(...columns: readonly string[]) {
  const log = new AlarmLog();
  const opened: string[] = [];
  for (let hour = 0; hour < columns[0]!.length; hour++) {
    const signals = columns.map((text, index): Alarm => {
      const state = states[text[hour] as keyof typeof states];
      return { rule: "drift", column: `c${index}`, state, quietToClose: 3 };
    });
    for (const { column } of log.step(signals, new Date(hour * 3_600_000))) opened.push(`${column}@${hour}`);
  }
  return { ...log.counts, opened };
}

test.each([
  ["nothing fires", "qqqq", { columnEvents: 0, hoursInAlarm: 0 }],
  ["one hour: in alarm until the third quiet one", "qFqqqq", { columnEvents: 1, hoursInAlarm: 3 }],
  ["again after two quiet hours: the same event", "FqqFqqq", { columnEvents: 1, hoursInAlarm: 6 }],
  ["again after three quiet hours: another one", "FqqqFqqq", { columnEvents: 2, hoursInAlarm: 6 }],
  ["hours that know too little calm nothing", "F?q?q?q", { columnEvents: 1, hoursInAlarm: 6 }],
  ["in alarm from the first hour to the last: one event", "FFFF", { columnEvents: 1, hoursInAlarm: 4 }],
])("%s", (_, hours, expected) => {
  expect(follow(hours)).toMatchObject({
    ...expected,
    hours: hours.length,
    modelEvents: expected.columnEvents,
  });
});

test("columns that alarm together are an event each, and one of the model", () => {
  expect(follow("qFFqqqqqq", "qqFqqqqFq")).toMatchObject({
    columnEvents: 3,
    modelEvents: 2,
    hoursInAlarm: 6,
    opened: ["c0@1", "c1@2", "c1@7"],
  });
});

test("an alarm of the whole data set is the model's, and of no column", () => {
  const log = new AlarmLog();
  log.step([{ rule: "dataset_drift", column: "", state: "firing", quietToClose: 3 }], new Date(0));
  expect(log.counts).toEqual({ hours: 1, hoursInAlarm: 1, columnEvents: 0, modelEvents: 1 });
});
