import type { Readiness } from "@/lib/health/readiness";
import { ApiError } from "./api-error";

interface ReadinessCheck {
  readonly label: string;
  readonly done: boolean;
  readonly failed: boolean;
  readonly note: string;
}

/** GET /api/health/ready: 503 brings the same body, with its reasons. */
export async function fetchReadiness(signal?: AbortSignal): Promise<ReadinessCheck[]> {
  const response = await fetch("/api/health/ready", { signal });
  if (response.status !== 200 && response.status !== 503) {
    throw new ApiError("Plumbline does not say how it is.", response.status, "unknown");
  }
  return readinessChecks(await response.json());
}

/** What the installation is made of, as rows that a person reads. */
export function readinessChecks(readiness: Readiness): ReadinessCheck[] {
  const { migrations, reasons, lastEvaluationAgeSeconds: age } = readiness;
  const databaseIsWell = migrations === "current";
  const lateReason = reasons.find((reason) => reason.startsWith("No evaluation"));
  return [
    {
      label: "Database",
      done: databaseIsWell,
      failed: !databaseIsWell,
      note: databaseIsWell ? "PostgreSQL, reachable and up to date" : reasons.join(" "),
    },
    {
      label: "Evaluation",
      done: age !== null && !lateReason,
      failed: lateReason !== undefined,
      note:
        lateReason ??
        (age === null ? "none yet: each full hour from the first prediction" : `last ${minutes(age)} ago`),
    },
  ];
}

const minutes = (seconds: number) => (seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);
