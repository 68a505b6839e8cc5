import type { FleetEntry } from "@/lib/contracts/model";

const mostBoxes = 24;

/** How many of the tested features drifted, as words and as boxes. */
export function FleetDrift({ model }: { model: FleetEntry }) {
  if (model.drifted === null) return <span className="quiet">not tested</span>;
  const drifted = Math.min(model.drifted, mostBoxes);
  const boxes = Math.min(model.tested, mostBoxes);
  return (
    <span className="inline-flex flex-col">
      <span>
        <span className={model.drifted > 0 ? "font-semibold" : ""}>{model.drifted}</span>{" "}
        <span className="quiet">
          of {model.tested}
          {model.blind > 0 ? `, ${model.blind} blind` : ""}
        </span>
      </span>
      <span aria-hidden="true" className="mt-1 flex h-1.5 w-18 gap-px">
        {Array.from({ length: boxes }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no identity but their place
            key={index}
            className={`max-w-2 flex-1 ${index < drifted ? "bg-warning-mark" : "bg-reference-fill"}`}
          />
        ))}
      </span>
    </span>
  );
}
