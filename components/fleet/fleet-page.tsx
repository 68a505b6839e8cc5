"use client";

import type { FleetAnswer } from "@/lib/contracts/model";
import { FleetFeed } from "./fleet-feed";
import { FleetHead } from "./fleet-head";
import { FleetStatus } from "./fleet-status";
import { FleetTable } from "./fleet-table";

export function FleetPage({ fleet }: { fleet: FleetAnswer }) {
  return (
    <>
      <FleetHead fleet={fleet} />
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_324px] max-[1400px]:grid-cols-[minmax(0,1fr)_280px] border-b border-line max-desk:grid-cols-1"
      >
        <FleetTable fleet={fleet} />
        <FleetFeed changes={fleet.changes} />
      </main>
      <FleetStatus fleet={fleet} />
    </>
  );
}
