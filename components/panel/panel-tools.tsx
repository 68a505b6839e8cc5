"use client";

import { ChartLine, Ellipsis, Table2 } from "lucide-react";
import { IconButton } from "@/components/controls/button";
import { Menu, MenuItem, MenuLink } from "@/components/controls/menu";

export type SaveFormat = "png" | "svg";

interface PanelToolsProps {
  readonly label: string;
  readonly asTable: boolean;
  readonly onToggleTable?: () => void;
  readonly csvHref?: string;
  readonly onSave?: (format: SaveFormat) => void;
}

export function PanelTools({ label, asTable, onToggleTable, csvHref, onSave }: PanelToolsProps) {
  return (
    <span className="print:hidden -mr-1.5 ml-auto flex pl-2">
      {onToggleTable ? (
        <IconButton
          label={asTable ? `${label}, as a chart` : `${label}, as a table`}
          aria-pressed={asTable}
          icon={asTable ? ChartLine : Table2}
          look="bare"
          small
          onClick={onToggleTable}
        />
      ) : null}
      {csvHref || onSave ? (
        <Menu label={`${label}, save`} icon={Ellipsis} small>
          {csvHref ? <MenuLink href={csvHref}>Data as CSV</MenuLink> : null}
          {onSave ? (
            <>
              <MenuItem onSelect={() => onSave("png")}>Picture as PNG</MenuItem>
              <MenuItem onSelect={() => onSave("svg")}>Picture as SVG</MenuItem>
            </>
          ) : null}
        </Menu>
      ) : null}
    </span>
  );
}
