import { AlertListAnswer, AlertListQuery, AlertsAnswer } from "@/lib/contracts/alerts";
import { MonitorQuery } from "@/lib/contracts/common";
import { EvaluationsMade } from "@/lib/contracts/evaluation";
import { ModelPath } from "@/lib/registry/model-path";
import type { Operation } from "../operation";

const section = "Alerts";

export const alertOperations: readonly Operation[] = [
  {
    id: "listAlerts",
    section,
    method: "get",
    path: "/alerts",
    access: "read",
    summary: "List the alerts of every model",
    description: "Those that fire first, then the newest, at most 500.",
    query: AlertListQuery,
    answer: { status: 200, description: "The alerts", schema: AlertListAnswer, csv: true },
    problems: [],
  },
  {
    id: "getAlerts",
    section,
    method: "get",
    path: "/models/{name}/alerts",
    access: "read",
    summary: "Read a model's alerts and their timeline",
    description: "Each rule with the times at which it fired in the range, and the alerts themselves.",
    params: ModelPath,
    query: MonitorQuery,
    answer: { status: 200, description: "The timeline", schema: AlertsAnswer, csv: true },
    problems: ["unknown_model", "unknown_version", "unknown_segment"],
  },
  {
    id: "evaluateNow",
    section,
    method: "post",
    path: "/models/{name}/evaluations",
    access: "manage",
    summary: "Evaluate a model now",
    description:
      "The worker evaluates every model at each full hour; this does it at once, with windows that end in the hour under way.",
    params: ModelPath,
    answer: { status: 200, description: "What was evaluated", schema: EvaluationsMade },
    problems: ["unknown_model"],
  },
];
