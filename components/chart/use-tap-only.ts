"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { isTap, type Touch } from "./tap";

/**
 * Plotly takes the first touch as the start of a drag, which holds the page still and ends as a click.
 * Kept from it, a swipe scrolls, and a tap still comes as the click that the browser makes of it.
 */
export function useTapOnly(element: RefObject<HTMLElement | null>): () => boolean {
  const wasTap = useRef(true);
  useEffect(() => {
    const place = element.current;
    if (!place) return;
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    let down: Touch | null = null;
    place.addEventListener("touchstart", (event) => event.stopPropagation(), options);
    place.addEventListener(
      "pointerdown",
      (event) => {
        down = event.pointerType === "mouse" ? null : touchOf(event);
        wasTap.current = down === null;
      },
      options,
    );
    place.addEventListener(
      "pointerup",
      (event) => {
        if (down) wasTap.current = isTap(down, touchOf(event));
      },
      options,
    );
    return () => listening.abort();
  }, [element]);
  return useCallback(() => wasTap.current, []);
}

const touchOf = ({ clientX, clientY, timeStamp }: PointerEvent): Touch => ({
  x: clientX,
  y: clientY,
  ms: timeStamp,
});
