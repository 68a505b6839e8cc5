"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { filterAlerts } from "@/components/alerts-list/alert-filter";
import { alertHref } from "@/components/alerts-list/alert-place";
import { sectionAlerts } from "@/components/alerts-list/group-alerts";
import { Key } from "@/components/controls/key";
import { segmentStyle } from "@/components/controls/segmented";
import { Icon } from "@/components/icons/icon";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { PageLink } from "@/components/shell/page-link";
import { useAlertList } from "@/components/shell/use-alert-list";

const open = { show: "open", severity: null, model: null } as const;

/** To the open alert before or after this one, in the order of the inbox. */
export function AlertSteps({ id }: { id: number }) {
  const router = useRouter();
  const { data } = useAlertList();
  const order = useMemo(
    () =>
      sectionAlerts(filterAlerts({ all: data?.alerts ?? [], mine: [] }, open), "open").flatMap(({ groups }) =>
        groups.flatMap(({ alerts }) => alerts.map((alert) => alert.id)),
      ),
    [data],
  );
  const place = order.indexOf(id);
  const steps = useMemo(
    () => [
      { keys: "k", words: "Alert before", icon: ChevronLeft, to: place < 0 ? undefined : order[place - 1] },
      { keys: "j", words: "Next alert", icon: ChevronRight, to: place < 0 ? order[0] : order[place + 1] },
    ],
    [order, place],
  );
  const shortcuts = useMemo(
    () =>
      steps.flatMap(({ keys, words, to }) =>
        to === undefined
          ? []
          : [{ keys, description: words, group: "Alerts", run: () => router.push(alertHref(to)) }],
      ),
    [steps, router],
  );
  useShortcuts(shortcuts);
  if (shortcuts.length === 0) return null;
  return (
    <span className="flex items-center gap-2 max-phone:hidden">
      {place < 0 ? null : (
        <span className="quiet whitespace-nowrap">
          {place + 1} of {order.length}
        </span>
      )}
      <span className="inline-flex rounded-md border border-line-strong bg-bg">
        {steps.map(({ keys, words, icon, to }) =>
          to === undefined ? (
            <span key={keys} className={`${segmentStyle(false)} opacity-40`}>
              <Icon of={icon} small />
              <Key>{keys}</Key>
            </span>
          ) : (
            <PageLink
              key={keys}
              href={alertHref(to)}
              aria-label={words}
              title={`${words}: ${keys}`}
              className={segmentStyle(false)}
            >
              <Icon of={icon} small />
              <Key>{keys}</Key>
            </PageLink>
          ),
        )}
      </span>
    </span>
  );
}
