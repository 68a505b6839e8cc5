import type { Shortcut } from "./shortcut";

/** The shortcuts of what is on the page now. */
export class ShortcutRegistry {
  #groups: readonly (readonly Shortcut[])[] = [];
  #all: readonly Shortcut[] = [];
  readonly #listeners = new Set<() => void>();

  readonly add = (shortcuts: readonly Shortcut[]): (() => void) => {
    this.#set([...this.#groups, shortcuts]);
    return () => this.#set(this.#groups.filter((group) => group !== shortcuts));
  };

  readonly all = (): readonly Shortcut[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(groups: readonly (readonly Shortcut[])[]): void {
    this.#groups = groups;
    this.#all = groups.flat();
    for (const listener of this.#listeners) listener();
  }
}
