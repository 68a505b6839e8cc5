import { Tag } from "@/components/controls/tag";
import { StateIcon } from "@/components/verdict/state-icon";
import type { PromotionState } from "@/lib/contracts/promotions";
import { stateLook } from "./promotion-words";

/** How a request stands: shape, tint and word. */
export function StateTag({ state }: { state: PromotionState }) {
  const { word, icon, tone } = stateLook[state];
  return (
    <Tag level={tone}>
      <StateIcon level={icon} small />
      {word}
    </Tag>
  );
}
