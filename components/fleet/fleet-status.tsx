"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Key } from "@/components/controls/key";
import { KeysButton } from "@/components/shell/keys-button";
import { StatusBar } from "@/components/shell/status-bar";
import type { FleetAnswer } from "@/lib/contracts/model";

const RejectionsDialog = dynamic(
  () => import("./rejections-dialog").then((module) => module.RejectionsDialog),
  { ssr: false },
);

export function FleetStatus({ fleet }: { fleet: FleetAnswer }) {
  const [open, setOpen] = useState(false);
  const { predictions24h, rejected24h } = fleet;
  return (
    <StatusBar
      keys={
        <>
          <span>
            <Key>/</Key> search
          </span>
          <span>
            <Key>j</Key> <Key>k</Key> move
          </span>
          <span>
            <Key>↵</Key> open
          </span>
          <KeysButton />
        </>
      }
    >
      <span>
        {predictions24h.toLocaleString("en")} predictions in 24 h, {rowsWords(rejected24h)} rejected
        {rejected24h > 0 ? " with reasons" : ""}
      </span>
      {rejected24h > 0 ? (
        <button type="button" className="link text-ink-2" onClick={() => setOpen(true)}>
          Show them
        </button>
      ) : null}
      {open ? <RejectionsDialog open onOpenChange={setOpen} models={fleet.models} /> : null}
    </StatusBar>
  );
}

const rowsWords = (rows: number) => (rows === 1 ? "1 row" : `${rows.toLocaleString("en")} rows`);
