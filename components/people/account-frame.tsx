import type { ReactNode } from "react";

/** A form in the middle of an otherwise empty page. */
export function AccountFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="content" className="flex flex-1 justify-center px-4 py-12 max-phone:py-6">
      <section className="w-full max-w-sm">
        <h1 className="text-page font-semibold tracking-[-0.01em]">{title}</h1>
        <p className="mt-1 mb-5 text-ink-2">{lead}</p>
        {children}
      </section>
    </main>
  );
}
