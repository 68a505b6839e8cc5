/** The MLflow release whose calls are understood. From 3.4 on clients send traces in another protocol. */
export const spokenVersion = "3.3.2";
