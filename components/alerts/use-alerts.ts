"use client";

import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";

export const useAlerts = (model: string) => useMonitorAnswer(model, "alerts");
