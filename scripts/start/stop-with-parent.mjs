/**
 * Ends this process when its parent asks, or is gone. Ctrl-C in a terminal reaches every process at once:
 * a child waits to be asked, so that things end in order.
 * @param {() => void} stop
 */
export function stopWithParent(stop) {
  let stopping = false;
  const once = () => {
    if (!stopping) stop();
    stopping = true;
  };
  process.on("SIGTERM", once);
  process.on("disconnect", once);
  process.on("SIGINT", () => {
    if (!process.connected) once();
  });
}
