import { Button } from "@/components/controls/button";
import type { ServiceKey } from "@/lib/contracts/people";
import { instantWords } from "./instant-words";
import { bodyCell } from "./table-style";

interface KeyRowProps {
  readonly held: ServiceKey;
  readonly onRotate: () => void;
  readonly onRevoke: () => void;
}

export function KeyRow({ held, onRotate, onRevoke }: KeyRowProps) {
  const { id, name, scopes, createdBy, lastUsedAt, expiresAt, revokedAt } = held;
  return (
    <tr className={revokedAt ? "text-ink-3" : ""}>
      <td className={`${bodyCell} wrap-anywhere`}>{name}</td>
      <td className={`${bodyCell} font-mono text-quiet max-phone:hidden`}>{id}</td>
      <td className={bodyCell}>{scopes.join(", ")}</td>
      <td className={`${bodyCell} max-tablet:hidden`}>{createdBy}</td>
      <td className={`${bodyCell} whitespace-nowrap max-phone:hidden`}>
        {lastUsedAt ? instantWords(lastUsedAt) : "never"}
      </td>
      <td className={`${bodyCell} whitespace-nowrap max-phone:hidden`}>{endWords(held)}</td>
      <td className={`${bodyCell} text-right`}>
        {revokedAt ? null : (
          <span className="inline-flex flex-wrap justify-end gap-2">
            {expiresAt && Date.parse(expiresAt) < Date.now() ? null : (
              <Button aria-label={`Rotate ${name}`} onClick={onRotate}>
                Rotate
              </Button>
            )}
            <Button aria-label={`Revoke ${name}`} look="danger" onClick={onRevoke}>
              Revoke
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}

function endWords({ revokedAt, expiresAt }: ServiceKey): string {
  if (revokedAt) return `revoked ${instantWords(revokedAt)}`;
  return expiresAt ? instantWords(expiresAt) : "never";
}
