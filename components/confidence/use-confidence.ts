"use client";

import { useMonitorAnswer } from "@/lib/client/use-monitor-answer";

export const useConfidence = (model: string) => useMonitorAnswer(model, "confidence");
