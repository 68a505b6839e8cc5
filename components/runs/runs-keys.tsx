import { Key } from "@/components/controls/key";
import { KeysButton } from "@/components/shell/keys-button";

export function RunsKeys() {
  return (
    <>
      <span>
        <Key>j</Key> <Key>k</Key> move
      </span>
      <span>
        <Key>↵</Key> open
      </span>
      <span>
        <Key>x</Key> mark
      </span>
      <span>
        <Key>c</Key> compare
      </span>
      <KeysButton />
    </>
  );
}
