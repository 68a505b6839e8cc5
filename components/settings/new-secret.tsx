import { Button } from "@/components/controls/button";
import { CopyButton } from "@/components/controls/copy-button";
import type { ServiceKeySecret } from "@/lib/contracts/people";

/** A key's secret, once. */
export function NewSecret({ made, onClose }: { made: ServiceKeySecret; onClose: () => void }) {
  return (
    <section
      aria-label="The new key"
      className="mx-4 mb-3 rounded-md border border-line-strong bg-sunken p-3"
      role="status"
    >
      <p>
        <b>{made.key.name}</b>{" "}
        <span className="text-ink-2">is shown this once: keep it where its program reads it.</span>
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <code className="min-w-0 font-mono text-quiet break-all">{made.secret}</code>
        <CopyButton text={made.secret} />
        <Button onClick={onClose}>Done</Button>
      </p>
    </section>
  );
}
