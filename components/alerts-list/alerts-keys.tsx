import { Key } from "@/components/controls/key";
import { KeysButton } from "@/components/shell/keys-button";

export function AlertsKeys() {
  return (
    <>
      <span>
        <Key>j</Key> <Key>k</Key> move
      </span>
      <span>
        <Key>↵</Key> open
      </span>
      <KeysButton />
    </>
  );
}
