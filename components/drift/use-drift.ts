"use client";

import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";

export const useDrift = (model: string) => useMonitorAnswer(model, "drift");
