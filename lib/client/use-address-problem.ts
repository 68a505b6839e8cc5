"use client";

import { useParams, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type AddressProblem, addressProblem } from "./address-problem";
import { routeName } from "./route-name";
import { useModel } from "./use-model";

/** What the page's address asks for that the model does not have, once the model is known. */
export function useAddressProblem(name: string): AddressProblem | null {
  const address = useSearchParams();
  const { feature } = useParams<{ feature?: string }>();
  const { data: model } = useModel(name);
  return useMemo(
    () => (model ? addressProblem(address, model, feature ? routeName(feature) : null) : null),
    [address, model, feature],
  );
}
