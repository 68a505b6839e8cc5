"use client";

import { Command } from "cmdk";
import { Bell, Box, Moon, Search, SquareArrowOutUpRight, Table2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog as Primitive } from "radix-ui";
import { alertHref } from "@/components/alerts-list/alert-place";
import { modelHref } from "@/components/fleet/model-href";
import { useFleet } from "@/components/fleet/use-fleet";
import { Icon } from "@/components/icons/icon";
import { pages } from "@/components/shell/pages";
import { useAlertList } from "@/components/shell/use-alert-list";
import { themeChoices } from "@/components/theme/theme-choice";
import { chooseTheme } from "@/components/theme/use-theme";
import { PaletteGroup, PaletteItem } from "./palette-item";
import { useFeaturePlaces } from "./use-feature-places";

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const themeLabels = { system: "Theme as the system", light: "Light theme", dark: "Dark theme" } as const;

/** Everything that can be reached, by typing. */
export default function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const router = useRouter();
  const fleet = useFleet();
  const alerts = useAlertList();
  const features = useFeaturePlaces(fleet.data?.models ?? []);
  const firing = alerts.data?.alerts.filter((alert) => alert.firing) ?? [];
  const go = (href: string) => () => {
    onOpenChange(false);
    router.push(href);
  };
  const act = (run: () => void) => () => {
    onOpenChange(false);
    run();
  };
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="appears fixed inset-0 z-40 bg-veil" />
        <Primitive.Content
          aria-describedby={undefined}
          className="appears fixed top-[12vh] left-1/2 z-40 w-[calc(100vw-32px)] max-w-xl -translate-x-1/2 overflow-hidden rounded-md border border-line-strong bg-bg shadow-float outline-none"
        >
          <Primitive.Title className="sr-only">Commands</Primitive.Title>
          <Command label="Commands" loop>
            <div className="flex items-center gap-2 border-b border-line px-3 text-ink-3">
              <Icon of={Search} small />
              <Command.Input
                placeholder="Search models, features, alerts"
                className="h-11 flex-1 bg-transparent text-verdict text-ink outline-none placeholder:text-ink-3"
              />
            </div>
            <Command.List className="max-h-[56vh] overflow-y-auto p-1">
              <Command.Empty className="px-3 py-6 text-center text-ink-2">
                Nothing of this name.
              </Command.Empty>
              <PaletteGroup heading="Models">
                {fleet.data?.models.map((model) => (
                  <PaletteItem
                    key={model.name}
                    value={`model ${model.name}`}
                    icon={Box}
                    label={model.name}
                    note={model.health.headline}
                    onSelect={go(modelHref(model.name))}
                  />
                ))}
              </PaletteGroup>
              <PaletteGroup heading="Firing alerts">
                {firing.map((alert) => (
                  <PaletteItem
                    key={alert.id}
                    value={`alert ${alert.headline} ${alert.model} ${alert.id}`}
                    icon={Bell}
                    label={alert.headline}
                    note={alert.model}
                    onSelect={go(alertHref(alert.id))}
                  />
                ))}
              </PaletteGroup>
              <PaletteGroup heading="Features">
                {features.map(({ model, feature, href }) => (
                  <PaletteItem
                    key={href}
                    value={`feature ${feature} ${model}`}
                    icon={Table2}
                    label={feature}
                    note={model}
                    onSelect={go(href)}
                  />
                ))}
              </PaletteGroup>
              <PaletteGroup heading="Go to">
                {pages.map(({ label, href, keys }) => (
                  <PaletteItem
                    key={href}
                    value={`go ${label}`}
                    icon={SquareArrowOutUpRight}
                    label={label}
                    keys={keys}
                    onSelect={go(href)}
                  />
                ))}
              </PaletteGroup>
              <PaletteGroup heading="Look">
                {themeChoices.map((choice) => (
                  <PaletteItem
                    key={choice}
                    value={themeLabels[choice]}
                    icon={Moon}
                    label={themeLabels[choice]}
                    onSelect={act(() => chooseTheme(choice))}
                  />
                ))}
              </PaletteGroup>
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
