/**
 * The process that holds the Playground. `start.ts` starts it with the path of the Playground's command line and its
 * arguments; it runs that command line in this process, and ends when its standard input closes. The system closes
 * it when the parent is gone, however it died (`kill -9` included), so the Playground's port is free for the next start.
 */
import { Server } from 'node:net';
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

const [node, , commandLine, ...args] = process.argv;
if (!node || !commandLine) throw new Error('keeper: the path of the Playground’s command line is missing');

endWithParent();
bindToLoopback();
process.argv = [node, commandLine, ...args];
void import(pathToFileURL(commandLine).href);
