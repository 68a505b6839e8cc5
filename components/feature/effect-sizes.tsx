import type { EffectSize } from "@/lib/charts/test-table";

export function EffectSizes({ sizes }: { sizes: readonly EffectSize[] }) {
  return (
    <dl className="flex justify-between gap-4 border-y border-line py-1 text-quiet">
      {sizes.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap gap-x-1.5">
          <dt className="text-ink-3">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
