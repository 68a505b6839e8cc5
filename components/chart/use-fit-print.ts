"use client";

import { type RefObject, useEffect } from "react";

/** A chart is drawn for the screen's width; on paper its drawing is scaled to the place that it has there. */
export function useFitPrint(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const drawings = () => element.current?.querySelectorAll<SVGSVGElement>("svg.main-svg") ?? [];
    const fit = () => {
      for (const svg of drawings()) {
        svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
      }
    };
    const release = () => {
      for (const svg of drawings()) svg.removeAttribute("viewBox");
    };
    addEventListener("beforeprint", fit);
    addEventListener("afterprint", release);
    return () => {
      removeEventListener("beforeprint", fit);
      removeEventListener("afterprint", release);
    };
  }, [element]);
}
