"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { Key } from "@/components/controls/key";
import { segmentStyle } from "@/components/controls/segmented";
import { Icon } from "@/components/icons/icon";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { PageLink } from "@/components/shell/page-link";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { FeatureAnswer } from "@/lib/contracts/feature";

interface FeatureStepsProps {
  readonly name: string;
  readonly position: FeatureAnswer["position"] | undefined;
}

/** To the feature that drifted more, or less, under the same state. */
export function FeatureSteps({ name, position }: FeatureStepsProps) {
  const router = useRouter();
  const { href } = useMonitorState();
  const steps = useMemo(() => {
    const to = (feature: string) =>
      href(`/models/${encodeURIComponent(name)}/features/${encodeURIComponent(feature)}`);
    return [
      {
        keys: "k",
        description: "Feature that drifted more",
        feature: position?.previous ?? null,
        icon: ChevronLeft,
      },
      {
        keys: "j",
        description: "Feature that drifted less",
        feature: position?.next ?? null,
        icon: ChevronRight,
      },
    ].map((step) => ({ ...step, address: step.feature === null ? null : to(step.feature) }));
  }, [name, position, href]);
  const shortcuts = useMemo(
    () =>
      steps.flatMap(({ keys, description, address }) =>
        address === null ? [] : [{ keys, description, group: "Features", run: () => router.push(address) }],
      ),
    [steps, router],
  );
  useShortcuts(shortcuts);
  if (!position || position.of === 0) return null;
  return (
    <span className="flex items-center gap-3 max-phone:order-3">
      <span className="quiet whitespace-nowrap">
        {position.index} of {position.of}
        <span className="max-wide:sr-only"> by drift</span>
      </span>
      <span className="inline-flex rounded-md border border-line-strong bg-bg max-phone:hidden">
        {steps.map(({ keys, description, address, icon }) =>
          address === null ? (
            <span key={keys} className={`${segmentStyle(false)} opacity-40`}>
              <Icon of={icon} small />
              <StepKey>{keys}</StepKey>
            </span>
          ) : (
            <PageLink
              key={keys}
              href={address}
              aria-label={description}
              title={`${description}: ${keys}`}
              className={segmentStyle(false)}
            >
              <Icon of={icon} small />
              <StepKey>{keys}</StepKey>
            </PageLink>
          ),
        )}
      </span>
    </span>
  );
}

/** The key stands on the step where the feature's name leaves room for it. */
function StepKey({ children }: { children: string }) {
  return (
    <span className="max-wide:hidden">
      <Key>{children}</Key>
    </span>
  );
}
