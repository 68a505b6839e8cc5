"use client";

import { useQueryStates } from "nuqs";
import { Segmented } from "@/components/controls/segmented";
import { Select } from "@/components/controls/select";
import { PageHead } from "@/components/head/page-head";
import { LiveMark } from "@/components/shell/live-mark";
import { HealthSentence } from "@/components/verdict/health-sentence";
import type { PromotionsAnswer } from "@/lib/contracts/promotions";
import { promotionParsers } from "./promotion-groups";
import { promotionsVerdict } from "./promotions-verdict";

const every = "every";

const shows = [
  { value: "open", label: "Open" },
  { value: "ended", label: "Ended" },
  { value: "all", label: "All" },
] as const;

interface PromotionsHeadProps {
  /** What is shown, and what is open whatever is shown: the verdict is about the latter. */
  readonly shown: PromotionsAnswer;
  readonly open: PromotionsAnswer;
}

export function PromotionsHead({ shown, open }: PromotionsHeadProps) {
  const [{ show, model }, write] = useQueryStates(promotionParsers, { history: "push" });
  const names = new Set([...shown.promotions, ...open.promotions].map((request) => request.model));
  if (model) names.add(model);
  const models = [...names].sort().map((name) => ({ value: name, label: name }));
  return (
    <PageHead
      title={
        <>
          <h1 className="text-page max-phone:order-1 max-phone:basis-full font-semibold tracking-[-0.01em]">
            Promotions
          </h1>
          <Segmented
            label="Which requests"
            value={show}
            onChange={(chosen) => void write({ show: chosen })}
            segments={shows}
          />
          <Select
            label="Model"
            value={model ?? every}
            onChange={(value) => void write({ model: value === every ? null : value })}
            groups={[{ options: [{ value: every, label: "Every model" }, ...models] }]}
          />
        </>
      }
      verdict={
        <>
          <HealthSentence verdict={promotionsVerdict(open)} />
          <span className="flex-1 max-phone:hidden" />
          <span className="max-phone:order-7">
            <LiveMark />
          </span>
        </>
      }
    />
  );
}
