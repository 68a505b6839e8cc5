"use client";

import { useQueries } from "@tanstack/react-query";
import { Dialog } from "@/components/controls/dialog";
import { Skeleton } from "@/components/skeleton/skeleton";
import { fetchRejections } from "@/lib/client/model-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { FleetEntry } from "@/lib/contracts/model";
import { RejectionsTable } from "./rejections-table";

interface RejectionsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly models: readonly FleetEntry[];
}

export function RejectionsDialog({ open, onOpenChange, models }: RejectionsDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Rejected rows"
      description="Good rows of the same request were taken; the sender was told each of these."
      wide
    >
      <Rejections models={models} />
    </Dialog>
  );
}

function Rejections({ models }: { models: readonly FleetEntry[] }) {
  const answers = useQueries({
    queries: models.map(({ name }) => ({
      queryKey: queryKeys.rejections(name),
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchRejections(name, signal),
    })),
  });
  const rows = answers.flatMap((answer, index) =>
    (answer.data?.rejections ?? []).map((rejection) => ({ ...rejection, model: models[index]?.name ?? "" })),
  );
  const failed = answers.find((answer) => answer.error)?.error;
  if (failed) return <p className="text-danger">{failed.message}</p>;
  if (answers.some((answer) => answer.isPending)) return <Skeleton className="h-40 w-full" />;
  if (rows.length === 0) return <p className="text-ink-2">No row was rejected lately.</p>;
  return <RejectionsTable rows={rows.toSorted((a, b) => b.at.localeCompare(a.at))} />;
}
