import { ArrowRight } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import type { Promotion } from "@/lib/contracts/promotions";
import { consequencesOf } from "./consequences";

export function Consequences({ request }: { request: Promotion }) {
  return (
    <ul className="mt-1">
      {consequencesOf(request).map(({ lead, rest }) => (
        <li key={lead + rest} className="flex gap-2 py-0.5">
          <Icon of={ArrowRight} small className="mt-[3px] text-ink-3" />
          <span>
            {lead ? <b>{lead} </b> : null}
            <span className="text-ink-2">{rest}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
