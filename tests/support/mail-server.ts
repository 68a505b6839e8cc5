import { type AddressInfo, createServer, type Socket } from "node:net";

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and bodies as they came, with folded lines joined. */
  readonly text: string;
}

/** What a command is answered with; the default where it is undefined. */
export type Verdict = (command: string) => string | null | undefined;

/** A mail server on loopback that speaks as much of SMTP as a sender needs. A verdict of null is never answered. */
export async function startMailServer(user?: { readonly name: string; readonly password: string }) {
  const mails: ReceivedMail[] = [];
  let verdict: Verdict = () => undefined;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    serve(socket);
  });

  function serve(socket: Socket) {
    let from = "";
    let to: string[] = [];
    let isData = false;
    let kept = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const defaultOf = (command: string): string => {
      const [verb = ""] = command.toUpperCase().split(/[ :]/);
      if (verb === "EHLO") return user ? "250-mail.test\r\n250 AUTH PLAIN" : "250 mail.test";
      if (verb === "AUTH") {
        const [, , token = ""] = command.split(" ");
        const [, name, password] = Buffer.from(token, "base64").toString().split("\0");
        const isRight = name === user?.name && password === user?.password;
        return isRight ? "235 2.7.0 welcome" : "535 5.7.8 Username and password not accepted";
      }
      if (verb === "STARTTLS") return "502 5.5.1 not here";
      if (verb === "MAIL") from = command.match(/<([^>]*)>/)?.[1] ?? "";
      if (verb === "RCPT") to = [...to, command.match(/<([^>]*)>/)?.[1] ?? ""];
      if (verb === "DATA") {
        isData = true;
        return "354 go ahead";
      }
      if (verb === "QUIT") {
        socket.end("221 bye\r\n");
        return "";
      }
      return "250 2.0.0 ok";
    };
    say("220 mail.test ESMTP");
    socket.on("data", (chunk) => {
      kept += chunk.toString("latin1");
      for (;;) {
        const end = isData ? "\r\n.\r\n" : "\r\n";
        const at = kept.indexOf(end);
        if (at < 0) return;
        const part = Buffer.from(kept.slice(0, at), "latin1").toString("utf8");
        kept = kept.slice(at + end.length);
        const command = isData ? "." : part;
        const said = verdict(command);
        if (isData) {
          isData = false;
          if (said === undefined) mails.push({ from, to, text: part.replaceAll(/\r\n[ \t]+/g, " ") });
          to = [];
        }
        if (said === null) return;
        const answer = said ?? (command === "." ? "250 2.0.0 queued as 42" : defaultOf(command));
        if (answer) say(answer);
      }
    });
  }

  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const credentials = user ? `${user.name}:${encodeURIComponent(user.password)}@` : "";
  return {
    url: `smtp://${credentials}127.0.0.1:${port}`,
    mails,
    judge: (next: Verdict) => {
      verdict = next;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}
