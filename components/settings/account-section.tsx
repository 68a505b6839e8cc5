"use client";

import { PasswordSection } from "./password-section";
import { SessionsSection } from "./sessions-section";

const heading = "px-4 pt-4 text-panel font-semibold";

export function AccountSection() {
  return (
    <>
      <h2 className={heading}>Password</h2>
      <PasswordSection />
      <h2 className={heading}>Where you are signed in</h2>
      <SessionsSection />
    </>
  );
}
