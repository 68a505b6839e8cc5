import type { FormEvent } from "react";

/** Hands over what a form holds; unlike a form's action it leaves it standing there. */
export const submitted =
  (send: (form: FormData) => void) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send(new FormData(event.currentTarget));
  };
