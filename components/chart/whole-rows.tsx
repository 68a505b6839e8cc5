import type { ReactNode } from "react";

interface WholeRowsProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A place for rows of 25 px: as tall as whole rows are, and at rest on one when it has been scrolled. */
export function WholeRows({ label, children }: WholeRowsProps) {
  return (
    <div className="relative min-h-0 flex-1 basis-0 max-phone:basis-auto print:basis-auto">
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        className="scroll-edge max-h-[round(down,100%,25px)] snap-y scroll-pt-[25px] overflow-auto phone:absolute phone:inset-x-0 phone:top-0 max-phone:max-h-[375px] print:static print:max-h-none"
      >
        {children}
      </section>
    </div>
  );
}
