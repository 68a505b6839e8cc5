import { panelSketches } from "./panel-sketches";

/** What will stand on a model's page, and what each panel waits for. */
export function FuturePanels() {
  return (
    <section aria-labelledby="future" className="col-span-full border-t border-line pt-3 pb-4">
      <h2 id="future" className="section-title px-4">
        What will stand here
      </h2>
      <ol className="mt-1.5 grid grid-cols-6 max-tablet:grid-cols-3 max-tablet:gap-y-4 max-phone:grid-cols-2">
        {panelSketches.map(({ label, needs, drawing }) => (
          <li
            key={label}
            className="min-w-0 border-l border-line px-4 first:border-l-0 max-tablet:nth-[3n+1]:border-l-0 max-phone:nth-[2n]:border-l max-phone:nth-[2n+1]:border-l-0"
          >
            <p className="text-quiet text-ink-2">{label}</p>
            <svg
              viewBox="0 0 208 92"
              preserveAspectRatio="none"
              aria-hidden="true"
              fill="none"
              stroke="var(--line-strong)"
              strokeWidth={1.25}
              className="mt-1.5 h-23 w-full"
            >
              {drawing}
            </svg>
            <p className="quiet mt-0.5">{needs}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
