"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";

interface PageLinkProps extends Omit<ComponentProps<typeof Link>, "href" | "prefetch"> {
  readonly href: string;
}

/** A link that fetches the other page when a person turns to it, not before: the page they are on comes first. */
export function PageLink({ href, ...rest }: PageLinkProps) {
  const router = useRouter();
  const fetchAhead = () => router.prefetch(href);
  return <Link href={href} prefetch={false} onPointerEnter={fetchAhead} onFocus={fetchAhead} {...rest} />;
}
