import { Tag } from "@/components/controls/tag";
import { promotionHref } from "@/components/promotions/promotion-words";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { StateIcon } from "@/components/verdict/state-icon";
import type { Promotion } from "@/lib/contracts/promotions";
import { type Role, roleNames, roles } from "@/lib/contracts/roles";
import { eventLook, shownEvents } from "./event-words";

const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role);

/** Everything that happened to the request, the newest first. */
export function RequestHistory({ request }: { request: Promotion }) {
  return (
    <section aria-labelledby="history" className="px-4 pt-3 pb-4">
      <h2 id="history" className="section-title">
        History
      </h2>
      <ol className="mt-1">
        {shownEvents(request.events).map((event) => {
          const { words, level } = eventLook(event);
          const { id, at, kind, actor, reason, counts } = event;
          return (
            <li key={id} className="flex gap-2 border-t border-line py-1.5">
              <StateIcon level={level} small className="mt-[3px]" />
              <span className="min-w-0 flex-1">
                <b>{actor.name}</b>{" "}
                {isRole(actor.role) && roleNames[actor.role] !== actor.name ? (
                  <span className="quiet">{roleNames[actor.role]}</span>
                ) : null}{" "}
                <span className="text-ink-2">{words}</span>{" "}
                {kind === "approved" ? (
                  <Tag level={counts ? "ok" : "info"}>
                    {counts ? "counts" : "no longer counts: what is asked has changed"}
                  </Tag>
                ) : null}
                {reason ? (
                  <span className="block break-words whitespace-pre-line">
                    <WithRequest text={reason} />
                  </span>
                ) : null}
              </span>
              <Instant at={at} words={dayClockWords} className="quiet mt-0.5 whitespace-nowrap" />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What another request did leads there. */
function WithRequest({ text }: { text: string }) {
  const other = /^by request (\d+)$/.exec(text)?.[1];
  if (!other) return text;
  return (
    <PageLink href={promotionHref(Number(other))} className="link">
      {text}
    </PageLink>
  );
}
