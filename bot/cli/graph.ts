import { startGraphServer } from '../local/graph';

/**
 * The local SharePoint alone, for programs that want to speak Graph to it: `node dist/bot/cli/graph.js FILE [PORT]`.
 * Prints its address as soon as it answers; Ctrl-C ends it. Two of them may share one file.
 */
async function main(): Promise<void> {
  const [file, port = '0'] = process.argv.slice(2);
  if (file === undefined || !/^\d+$/.test(port)) {
    console.error('Usage: graph FILE [PORT]');
    process.exitCode = 2;
    return;
  }
  const server = await startGraphServer({ file, port: Number(port) });
  console.log(server.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
