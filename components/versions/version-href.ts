import { modelHref } from "@/components/fleet/model-href";

export const versionsHref = (model: string) => `${modelHref(model)}/versions`;

export const versionHref = (model: string, version: number) => `${versionsHref(model)}/${version}`;

/** What stood in an environment, now or at an instant. */
export const environmentHref = (model: string, environment: string, at: string | null = null) =>
  `${modelHref(model)}/environments/${encodeURIComponent(environment)}${at ? `?${new URLSearchParams({ at })}` : ""}`;

export const comparisonHref = (model: string, champion: number, challenger: number) =>
  `${modelHref(model)}/compare?${new URLSearchParams({ champion: String(champion), challenger: String(challenger) })}`;
