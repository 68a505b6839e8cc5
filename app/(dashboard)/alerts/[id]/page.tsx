import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlertSkeleton } from "@/components/alert/alert-skeleton";
import { AlertView } from "@/components/alert/alert-view";
import { InBrowser } from "@/components/shell/in-browser";
import { AlertPath } from "@/lib/contracts/alerts";

interface AlertRouteProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: AlertRouteProps): Promise<Metadata> {
  return { title: `Alert ${(await params).id}` };
}

export default async function AlertRoute({ params }: AlertRouteProps) {
  const parsed = AlertPath.safeParse(await params);
  if (!parsed.success) notFound();
  const { id } = parsed.data;
  return (
    <InBrowser fallback={<AlertSkeleton id={id} />}>
      <AlertView key={id} id={id} />
    </InBrowser>
  );
}
