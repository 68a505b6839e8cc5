"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Segmented } from "@/components/controls/segmented";
import { PageHead } from "@/components/head/page-head";
import { useSession } from "@/components/people/use-session";
import { KeysButton } from "@/components/shell/keys-button";
import { StatusBar } from "@/components/shell/status-bar";
import { HealthSentence } from "@/components/verdict/health-sentence";
import { AccountSection } from "./account-section";
import { AuditSection } from "./audit-section";
import { EnvironmentsSection } from "./environments-section";
import { KeysSection } from "./keys-section";
import { PeopleSection } from "./people-section";

const sections = [
  {
    value: "people",
    label: "People",
    access: "people",
    of: PeopleSection,
    words: "Who may sign in, and what they may do.",
  },
  {
    value: "keys",
    label: "Service keys",
    access: "keys",
    of: KeysSection,
    words: "What programs send as Authorization: Bearer.",
  },
  {
    value: "environments",
    label: "Environments",
    access: "read",
    of: EnvironmentsSection,
    words: "How versions get into each of them.",
  },
  {
    value: "audit",
    label: "Audit",
    access: "audit",
    of: AuditSection,
    words: "Every change, by whom and when. It cannot be edited.",
  },
  {
    value: "account",
    label: "My account",
    access: "own",
    of: AccountSection,
    words: "Your own password and sessions.",
  },
] as const;

const names = sections.map(({ value }) => value);

export function SettingsView() {
  const [chosen, choose] = useQueryState("section", parseAsStringLiteral(names));
  const { data } = useSession();
  const allowed = data
    ? sections.filter(({ access, value }) =>
        value === "account" ? data.kind === "person" : data.allowed.includes(access),
      )
    : [];
  const section = allowed.find(({ value }) => value === chosen) ?? allowed[0];
  const Section = section?.of;
  return (
    <>
      <PageHead
        title={
          <>
            <h1 className="text-page font-semibold tracking-[-0.01em]">Settings</h1>
            <span className="flex-1" />
            {allowed.length > 1 ? (
              <Segmented
                label="Section"
                segments={allowed}
                value={section?.value ?? null}
                onChange={(value) => void choose(value)}
              />
            ) : null}
          </>
        }
        verdict={<HealthSentence verdict={verdictOf(data !== undefined, section)} />}
      />
      <main id="content" className="flex-1 overflow-x-auto border-b border-line">
        {Section ? <Section /> : null}
      </main>
      <StatusBar keys={<KeysButton />}>
        <span>{data?.kind === "visitor" ? "You look as a visitor of the demonstration." : ""}</span>
      </StatusBar>
    </>
  );
}

function verdictOf(known: boolean, section: (typeof sections)[number] | undefined) {
  if (!known) return { level: "info", headline: "Settings", detail: "" } as const;
  if (section) return { level: "info", headline: section.label, detail: section.words } as const;
  return {
    level: "undecided",
    headline: "Nothing here for your role",
    detail: "People, service keys and the audit are for leads and admins.",
  } as const;
}
