/**
 * The process that holds the Playground. `start.ts` starts it with the path of the Playground's command line and its
 * arguments; it runs that command line in this process, and ends when its standard input closes. The system closes
 * it when the parent is gone, however it died (`kill -9` included), so the Playground's port is free for the next start.
 */
import { Server as HttpServer, type IncomingMessage } from 'node:http';
import { Server, type Socket } from 'node:net';
import { pathToFileURL } from 'node:url';

/** What `listen` of a server takes, as far as the Playground uses it: a port and what to call when it listens. */
type Listen = (port: number, listening?: () => void) => Server;

/** The Playground would listen on every address of the machine; local mode is for this machine alone. */
function bindToLoopback(): void {
  const listen = Server.prototype.listen as (options: object, listening?: () => void) => Server;
  const onLoopback: Listen = function (this: Server, port, listening) {
    return listen.call(this, { port, host: '127.0.0.1' }, listening);
  };
  Object.assign(Server.prototype, { listen: onLoopback });
}

/** Ends with the parent. Ctrl-C reaches the whole group of processes: the parent decides, and closes our input. */
function endWithParent(): void {
  process.on('SIGINT', () => undefined);
  process.stdin.on('close', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
  process.stdin.resume();
}

const PAGE_KNOWS_ITS_CHATS_WITHIN_MILLIS = 5_000;

/**
 * The Playground keeps what the bot sends while no page is open, and hands it over as soon as a page connects; a page
 * that has not read its configuration by then throws it away (about one time in three). So a page's connection waits
 * until the page has said who joined which chat, which it does once it knows its chats.
 */
function holdMessagesUntilThePageIsReady(): void {
  let ready = true;
  let held: (() => void)[] = [];
  const release = (): void => {
    ready = true;
    for (const connect of held.splice(0)) connect();
  };
  const emit = HttpServer.prototype.emit;
  HttpServer.prototype.emit = function (this: HttpServer, event: string, ...args: unknown[]): boolean {
    const pass = (): boolean => Reflect.apply(emit, this, [event, ...args]) === true;
    const [{ method, url = '' } = {}, socket] = args as [Partial<IncomingMessage>?, Socket?];
    if (event === 'request' && method === 'GET' && url === '/') {
      ready = false;
      setTimeout(release, PAGE_KNOWS_ITS_CHATS_WITHIN_MILLIS).unref();
    }
    if (event === 'request' && method === 'POST' && url.startsWith('/_debug/conversation/')) release();
    if (event !== 'upgrade' || ready || !url.startsWith('/_ws_conversation/')) return pass();
    // A page that goes away meanwhile is no fault.
    socket?.on('error', () => undefined);
    held = [...held, pass];
    return true;
  };
}

const [node, , commandLine, ...args] = process.argv;
if (!node || !commandLine) throw new Error('keeper: the path of the Playground’s command line is missing');

endWithParent();
bindToLoopback();
holdMessagesUntilThePageIsReady();
process.argv = [node, commandLine, ...args];
void import(pathToFileURL(commandLine).href);
