import { Key } from "@/components/controls/key";
import { KeysButton } from "./keys-button";

const everyList = [
  { keys: ["j", "k"], words: "move" },
  { keys: ["↵"], words: "open" },
] as const;

interface ListKey {
  readonly keys: readonly string[];
  readonly words: string;
}

/** The keys of a list, in the last line of its page: those of every list, and its own. */
export function ListKeys({ own = [] }: { own?: readonly ListKey[] }) {
  return (
    <>
      {[...everyList, ...own].map(({ keys, words }) => (
        <span key={words}>
          {keys.map((key) => (
            <span key={key}>
              <Key>{key}</Key>{" "}
            </span>
          ))}
          {words}
        </span>
      ))}
      <KeysButton />
    </>
  );
}
