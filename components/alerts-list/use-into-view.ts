import { type RefObject, useEffect, useRef } from "react";

/** Keeps what the keys have moved to in sight. */
export function useIntoView<T extends Element>(chosen: boolean): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return element;
}
