import "server-only";
import { ofPrisma, recordChange } from "@/lib/audit/record-change";
import type { Context } from "@/lib/context";
import type { CreateModel } from "@/lib/contracts/model";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { columnsOfModel } from "./columns-of-model";
import { applyChange, defaultDefinition } from "./model-definition";
import { requireSound } from "./require-sound";

/** Makes a model. Without columns, the first reference set brings them. */
export async function createModel(ctx: Context, input: CreateModel): Promise<{ name: string }> {
  const {
    task,
    timeZone,
    positiveClass,
    negativeClass,
    classes,
    decisionThreshold,
    features,
    segments,
    metric,
    minimum,
  } = requireSound(applyChange(defaultDefinition(input.task), input));
  const columns = features.length > 0 ? columnsOfModel(task, features) : [];
  try {
    return await ctx.db.prisma.$transaction(async (tx) => {
      const model = await tx.model.create({
        data: {
          name: input.name,
          description: input.description,
          policy: input.policy,
          falseAlarmBudget: input.falseAlarmBudget,
          plainLevel: input.plainLevel,
          demonstration: input.demonstration as Prisma.InputJsonObject | undefined,
          createdAt: ctx.now,
          task,
          timeZone,
          positiveClass,
          negativeClass,
          classes: [...classes],
          decisionThreshold,
          segments: [...segments],
          performanceMetric: metric,
          performanceMinimum: minimum,
          columns: { create: columns },
        },
        select: { name: true },
      });
      await recordChange(ofPrisma(tx), ctx, {
        action: "model.create",
        resource: `model/${input.name}`,
        after: input,
      });
      return model;
    });
  } catch (error) {
    throw isTaken(error) ? nameTaken(input.name) : error;
  }
}

const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

const nameTaken = (name: string) =>
  new AppError("model_exists", `There is a model named ${name} already.`, [
    { name: "name", reason: "is taken" },
  ]);
