"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { alertHref } from "./alert-place";
import type { AlertSection } from "./group-alerts";
import { type Cursor, cursorIn, markRange, rowsOf, toggleMarks } from "./inbox-rows";

const group = "Alerts";
const none: ReadonlySet<number> = new Set();

/** Where a person is in the list, what they have marked, and which groups are folded; with the keys that move. */
export function useInbox(sections: readonly AlertSection[]) {
  const router = useRouter();
  const [cursor, setCursor] = useState<Cursor>({ key: null, index: -1 });
  const [marks, setMarks] = useState(none);
  const [anchor, setAnchor] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => rowsOf(sections, folded), [sections, folded]);
  const index = cursorIn(rows, cursor);
  const row = rows[index];
  const all = useMemo(
    () => sections.flatMap(({ groups }) => groups.flatMap(({ alerts }) => alerts)),
    [sections],
  );
  const marked = useMemo(() => all.filter(({ id }) => marks.has(id)), [all, marks]);
  const actions = useMemo(
    () => ({
      toggle: (key: string) => {
        const at = rows.find((each) => each.key === key);
        if (!at) return;
        setMarks((before) => toggleMarks(before, at));
        setAnchor(key);
      },
      clear: () => setMarks(none),
      fold: (key: string) =>
        setFolded((before) => {
          const next = new Set(before);
          if (!next.delete(key)) next.add(key);
          return next;
        }),
    }),
    [rows],
  );
  const shortcuts = useMemo(() => {
    const to = (next: number) => () => setCursor({ key: rows[next]?.key ?? null, index: next });
    const from = rows.findIndex(({ key }) => key === anchor);
    return [
      { keys: "j", group, description: "Next", run: to(Math.min(index + 1, rows.length - 1)) },
      { keys: "k", group, description: "Previous", run: to(Math.max(index - 1, 0)) },
      ...(row
        ? [
            {
              keys: "enter",
              group,
              description: row.kind === "group" ? "Fold or unfold the group" : "Open",
              run: () => {
                const [alert] = row.alerts;
                if (row.kind === "group") actions.fold(row.key);
                else if (alert) router.push(alertHref(alert.id));
              },
            },
            { keys: "x", group, description: "Select", run: () => actions.toggle(row.key) },
            {
              keys: "X",
              group,
              description: "Select from the last one to here",
              run: () => setMarks((before) => markRange(before, rows, from < 0 ? index : from, index)),
            },
          ]
        : []),
      ...(marked.length > 0
        ? [{ keys: "Escape", group, description: "Select nothing", run: actions.clear }]
        : []),
    ];
  }, [rows, row, index, anchor, marked.length, actions, router]);
  useShortcuts(shortcuts);
  return { current: row, marked, marks, folded, ...actions };
}

export type InboxState = ReturnType<typeof useInbox>;
