"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { clientLink } from "./client-link";

/** Follows a link that an MLflow client printed, which leads to the first page. */
export function FollowClientLink() {
  const router = useRouter();
  useEffect(() => {
    const place = clientLink(location.hash);
    if (place) router.replace(place);
  }, [router]);
  return null;
}
