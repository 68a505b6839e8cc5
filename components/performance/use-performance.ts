"use client";

import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";

export const usePerformance = (model: string) => useMonitorAnswer(model, "performance");
