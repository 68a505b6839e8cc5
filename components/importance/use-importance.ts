"use client";

import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";

export const useImportance = (model: string) => useMonitorAnswer(model, "importance");
