"use client";

import { Menu as MenuIcon, Search } from "lucide-react";
import { IconButton } from "@/components/controls/button";
import { Key } from "@/components/controls/key";
import { Menu, MenuLink } from "@/components/controls/menu";
import { Icon } from "@/components/icons/icon";
import { PlumbMark } from "@/components/icons/plumb-mark";
import { keyLabel } from "@/components/keyboard/key-label";
import { useModifierKey } from "@/components/keyboard/use-modifier-key";
import { WhoMenu } from "@/components/people/who-menu";
import { PageLink } from "@/components/shell/page-link";
import { ThemeMenu } from "@/components/theme/theme-menu";
import { AlertsLink } from "./alerts-link";
import { useCommands } from "./commands";
import { NavLink } from "./nav-link";
import { pages } from "./pages";
import { PromotionsLink } from "./promotions-link";

export function TopBar() {
  const { openPalette } = useCommands();
  return (
    <nav
      aria-label="Main"
      className="print:hidden sticky top-0 z-20 flex h-(--topbar) shrink-0 items-center gap-1 border-b border-line bg-sunken px-4 max-phone:px-2"
    >
      <PageLink href="/" className="mr-5 flex h-(--control) items-center gap-2 font-semibold max-phone:mr-2">
        <PlumbMark />
        Plumbline
      </PageLink>
      <span className="contents max-phone:hidden">
        <NavLink href="/" also="/models">
          Fleet
        </NavLink>
      </span>
      <AlertsLink />
      <span className="contents max-phone:hidden">
        <PromotionsLink />
      </span>
      <span className="contents max-phone:hidden">
        <NavLink href="/runs" also="/runs/">
          Runs
        </NavLink>
      </span>
      <span className="contents max-tablet:hidden">
        <NavLink href="/settings">Settings</NavLink>
      </span>
      <span className="flex-1" />
      <SearchButton onClick={openPalette} />
      <span className="tablet:hidden">
        <IconButton label="Search" icon={Search} look="bare" onClick={openPalette} />
      </span>
      <WhoMenu />
      <ThemeMenu />
      <span className="tablet:hidden">
        <Menu label="Pages" icon={MenuIcon}>
          {pages.map(({ href, label }) => (
            <MenuLink key={href} href={href}>
              {label}
            </MenuLink>
          ))}
        </Menu>
      </span>
    </nav>
  );
}

function SearchButton({ onClick }: { onClick: () => void }) {
  const modifier = useModifierKey();
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex h-(--control) w-72 min-w-0 items-center gap-2 rounded-md border border-line-strong bg-bg pr-1 pl-2 text-ink-3 hover:bg-hover max-tablet:hidden"
    >
      <Icon of={Search} small />
      <span className="truncate">Search models, features, alerts</span>
      <span className="ml-auto">
        <Key>{keyLabel("mod+k", modifier)}</Key>
      </span>
    </button>
  );
}
