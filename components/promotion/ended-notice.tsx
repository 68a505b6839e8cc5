"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { useMay } from "@/components/people/use-may";
import { StateIcon } from "@/components/verdict/state-icon";
import { AskDialog } from "@/components/versions/ask-dialog";
import { useModelEnvironments } from "@/components/versions/use-registry";
import type { Promotion } from "@/lib/contracts/promotions";

/** What has become of a request that nobody can decide any more, and the way to a new one. */
export function EndedNotice({ request }: { request: Promotion }) {
  const [asking, setAsking] = useState(false);
  const mayAsk = useMay("registry");
  const { state, model, version, environment } = request;
  const { data } = useModelEnvironments(model, state === "stale" || state === "expired");
  const stands = data?.environments.some(
    ({ name, champion }) => name === environment && champion?.version === version,
  );
  if (state !== "stale" && state !== "expired") return null;
  const why =
    state === "expired"
      ? "Nobody decided before it expired."
      : `${request.events.findLast(({ kind }) => kind === "overtaken")?.reason || `what stands in ${environment} changed`}; its evidence was against what stood there before.`;
  return (
    <section
      aria-label="What has become of it"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-warning-soft px-4 py-2"
    >
      <StateIcon level="warning" />
      <p className="min-w-0 flex-1 basis-64">
        {why.charAt(0).toUpperCase()}
        {why.slice(1)}
      </p>
      {stands ? (
        <span className="quiet">
          Version {version} is the champion of {environment} now.
        </span>
      ) : (
        <Button disabled={!mayAsk} onClick={() => setAsking(true)}>
          Ask anew
        </Button>
      )}
      {asking ? (
        <AskDialog
          model={model}
          version={version}
          environment={environment}
          note={request.note}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}
