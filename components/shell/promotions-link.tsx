"use client";

import { Count } from "@/components/controls/count";
import { NavLink } from "./nav-link";
import { usePromotionList } from "./use-promotion-list";

export function PromotionsLink() {
  const { data } = usePromotionList();
  return (
    <NavLink href="/promotions" also="/promotions/">
      Promotions
      {data && data.waiting > 0 ? <Count value={data.waiting} /> : null}
    </NavLink>
  );
}
