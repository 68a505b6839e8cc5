"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/controls/button";
import { useMay } from "@/components/people/use-may";
import { useModelEnvironments } from "@/components/versions/use-registry";
import type { Place } from "@/lib/client/registry-api";
import { RollbackDialog } from "./rollback-dialog";

/** The way back, for who may take it and where there is one. */
export function RollbackButton({ place }: { place: Place }) {
  const [open, setOpen] = useState(false);
  const mayRollBack = useMay("rollback");
  const { data } = useModelEnvironments(place.model);
  const now = data?.environments.find(({ name }) => name === place.environment);
  if (!mayRollBack || !now || now.rollbackTo.length === 0) return null;
  return (
    <>
      <Button icon={Undo2} className="max-phone:order-3" onClick={() => setOpen(true)}>
        Roll back
      </Button>
      {open ? (
        <RollbackDialog
          place={place}
          champion={now.champion?.version ?? null}
          former={now.rollbackTo}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
