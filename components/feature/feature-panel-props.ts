import type { UseQueryResult } from "@tanstack/react-query";
import type { FeatureAnswer } from "@/lib/contracts/feature";

export interface FeaturePanelProps {
  readonly query: UseQueryResult<FeatureAnswer>;
  readonly csvHref: string;
}
