"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/controls/button-style";
import { PageLink } from "@/components/shell/page-link";
import { StateIcon } from "@/components/verdict/state-icon";
import type { AddressProblem } from "@/lib/client/address-problem";
import { useAddressProblem } from "@/lib/client/use-address-problem";
import { useMonitorState } from "@/lib/client/use-monitor-state";

/** The panels, unless the address asks for what is not there: then that, once, with the way on. */
export function AddressGate({ name, children }: { name: string; children: ReactNode }) {
  const problem = useAddressProblem(name);
  return problem ? <AddressNotice name={name} problem={problem} /> : children;
}

function AddressNotice({ name, problem }: { name: string; problem: AddressProblem }) {
  const path = usePathname();
  const { href } = useMonitorState();
  const { headline, detail, action, patch, leads } = problem;
  const target = leads === "model" ? `/models/${encodeURIComponent(name)}` : path;
  return (
    <section role="alert" className="max-w-prose flex-1 p-6 max-phone:px-4">
      <h2 className="flex items-start gap-2 text-verdict font-semibold">
        <StateIcon level="warning" className="mt-0.5" />
        {headline}
      </h2>
      <p className="mt-1 text-ink-2">{detail}</p>
      <PageLink href={href(target, patch)} className={`${buttonStyle()} mt-4`}>
        {action}
      </PageLink>
    </section>
  );
}
