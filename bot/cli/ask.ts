import { createInterface } from 'node:readline/promises';

/**
 * Asks whoever sits at the terminal, or whatever is piped in, and gives the line that comes; undefined when the input
 * ends without one.
 */
export async function askOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string | undefined> {
  const lines = createInterface({ input, output, terminal: false });
  try {
    output.write(question);
    for await (const line of lines) return line;
    return undefined;
  } finally {
    lines.close();
  }
}
