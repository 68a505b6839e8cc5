import { AlertAction, AlertActionAnswer } from "@/lib/contracts/alert-work";
import {
  AlertAnswer,
  AlertListAnswer,
  AlertListQuery,
  AlertPath,
  AlertsAnswer,
} from "@/lib/contracts/alerts";
import { MonitorQuery } from "@/lib/contracts/common";
import { EvaluationsMade } from "@/lib/contracts/evaluation";
import { NoiseAnswer, NoiseQuery } from "@/lib/contracts/noise";
import { ModelPath } from "@/lib/registry/model-path";
import { jsonBody } from "../json-body";
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
    description:
      "Those that fire first, then the newest, at most 500. What fires again within a day is one alert, under the id of the first time.",
    query: AlertListQuery,
    answer: { status: 200, description: "The alerts", schema: AlertListAnswer, csv: true },
    problems: [],
  },
  {
    id: "getAlert",
    section,
    method: "get",
    path: "/alerts/{id}",
    access: "read",
    summary: "Read one alert",
    description:
      "What fired, its rule's values of the last thirty days, what changed just before, what to look at first, and who did what.",
    params: AlertPath,
    answer: { status: 200, description: "The alert", schema: AlertAnswer },
    problems: ["unknown_alert"],
  },
  {
    id: "readAlertFeed",
    section,
    method: "get",
    path: "/alerts/feed",
    access: "read",
    summary: "Follow the alerts in a feed reader",
    description: "The same alerts as an Atom feed. An alert keeps its entry when it clears or fires again.",
    query: AlertListQuery.omit({ format: true }),
    answer: { status: 200, description: "An Atom feed", schema: null },
    problems: [],
  },
  {
    id: "getNoise",
    section,
    method: "get",
    path: "/alerts/noise",
    access: "read",
    summary: "Read how often models and rules called, and for what",
    description:
      "Alerts a week, how soon somebody took them up, what they were judged to be, and the drift policy's promise beside what was counted.",
    query: NoiseQuery,
    answer: { status: 200, description: "The counts", schema: NoiseAnswer },
    problems: [],
  },
  {
    id: "actOnAlerts",
    section,
    method: "post",
    path: "/alerts/actions",
    access: "handle",
    summary: "Acknowledge, assign, snooze, resolve or comment alerts",
    description:
      "One or several at once. An alert that the action makes no sense for is told with the reason; the others are done.",
    body: jsonBody(AlertAction, "What to do about which.", {
      action: "acknowledge",
      alerts: [17],
      note: "I look at it.",
    }),
    answer: { status: 200, description: "What was changed", schema: AlertActionAnswer },
    problems: ["unknown_alert", "unknown_person"],
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
