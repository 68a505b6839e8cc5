"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { Key } from "@/components/controls/key";
import { segmentStyle } from "@/components/controls/segmented";
import { Icon } from "@/components/icons/icon";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { groupPromotions } from "@/components/promotions/promotion-groups";
import { promotionHref } from "@/components/promotions/promotion-words";
import { PageLink } from "@/components/shell/page-link";
import { usePromotionList } from "@/components/shell/use-promotion-list";

/** To the open request before or after this one, in the order of the list. */
export function RequestSteps({ id }: { id: number }) {
  const router = useRouter();
  const { data } = usePromotionList("open");
  const steps = useMemo(() => {
    const order = groupPromotions(data?.promotions ?? []).flatMap(({ promotions }) =>
      promotions.map((request) => request.id),
    );
    const place = order.indexOf(id);
    if (place < 0) return [];
    return [
      { keys: "k", words: "Request before", icon: ChevronLeft, to: order[place - 1] },
      { keys: "j", words: "Next request", icon: ChevronRight, to: order[place + 1] },
    ];
  }, [data, id]);
  const shortcuts = useMemo(
    () =>
      steps.flatMap(({ keys, words, to }) =>
        to === undefined
          ? []
          : [{ keys, description: words, group: "This request", run: () => router.push(promotionHref(to)) }],
      ),
    [steps, router],
  );
  useShortcuts(shortcuts);
  if (shortcuts.length === 0) return null;
  return (
    <span className="inline-flex rounded-md border border-line-strong bg-bg max-phone:hidden">
      {steps.map(({ keys, words, icon, to }) =>
        to === undefined ? (
          <span key={keys} className={`${segmentStyle(false)} opacity-40`}>
            <Icon of={icon} small />
            <Key>{keys}</Key>
          </span>
        ) : (
          <PageLink
            key={keys}
            href={promotionHref(to)}
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
  );
}
