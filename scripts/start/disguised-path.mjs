const artifacts = /^\/(?:[\w-]+\/)*2\.0\/mlflow-artifacts\/(?:artifacts|presigned|mpu\/\w+)\//;

/**
 * Whether a request names an artifact by a path that URL parsers silently change into another place. By the time
 * a route sees it nothing is left to refuse, so that it is looked at as it was sent.
 */
export function isDisguised(url) {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  const prefix = path.match(artifacts)?.[0];
  if (prefix === undefined) return false;
  const artifact = fullyDecoded(path.slice(prefix.length));
  return artifact.startsWith("/") || /[\0\\]|\/\/|(^|\/)\.\.(\/|$)/.test(artifact);
}

/**
 * Answers such a request. Returns whether it did.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function answerDisguisedPath(request, response) {
  if (!isDisguised(request.url ?? "")) return false;
  response.writeHead(400, { "Content-Type": "application/json", Connection: "close" });
  response.end(JSON.stringify({ error_code: "INVALID_PARAMETER_VALUE", message: "Invalid path" }));
  return true;
}

function fullyDecoded(given) {
  for (let text = given; ; ) {
    const next = text.replace(/%([0-9a-f]{2})/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (next === text) return text;
    text = next;
  }
}
