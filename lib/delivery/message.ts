import { z } from "zod";
import { AlertRule, Severity } from "@/lib/contracts/alerts";
import { DeliveryReason } from "@/lib/contracts/channels";
import { Instant } from "@/lib/contracts/common";

export const AlertChange = z.enum(["fired", "reopened", "cleared", "acknowledged", "resolved"]);
export type AlertChange = z.infer<typeof AlertChange>;

/** An alert as it was when the message was decided. */
export const Member = z.object({
  id: z.int(),
  change: AlertChange,
  rule: AlertRule,
  column: z.string(),
  severity: Severity,
  value: z.number().nullable(),
  threshold: z.number().nullable(),
  headline: z.string(),
  detail: z.string(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
});
export type Member = z.infer<typeof Member>;

/** What one channel is told at once. It is kept with its delivery, so that every attempt says the same. */
export const Message = z.object({
  reason: DeliveryReason,
  /** Of a notice: the event that it tells of. */
  topic: z.string().nullable(),
  title: z.string(),
  severity: Severity,
  model: z.string().nullable(),
  version: z.string().nullable(),
  environment: z.string().nullable(),
  at: Instant,
  /** Alerts that changed; empty for notices and tests. */
  members: z.array(Member),
  /** Alerts of the group that fire after it. */
  firing: z.array(z.int()),
  /** Of a notice or test: what there is to say. */
  lines: z.array(z.string()),
  /** Where the whole of it is, below the product's own address. */
  path: z.string(),
});
export type Message = z.infer<typeof Message>;

/** A message on its way, with what its format needs beside it. */
export interface Outgoing {
  readonly id: string;
  readonly groupKey: string;
  readonly message: Message;
  /** The address that people open, without a slash at its end. */
  readonly origin: string;
  readonly now: Date;
}

export const isFiring = ({ change }: Member): boolean => change === "fired" || change === "reopened";
