"use client";

import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";

export const usePredictions = (model: string) => useMonitorAnswer(model, "predictions");
