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

/** Asks one thing after another of the same input; lines that were piped in at once answer in turn. */
export interface Asking {
  /** The line that comes; undefined when the input has ended. */
  readonly ask: (question: string) => Promise<string | undefined>;
  close(): void;
}

/** Opens the terminal, or whatever is piped in, for several questions. */
export function askingOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asking {
  const lines = createInterface({ input, output, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      output.write(question);
      const answer = await answers.next();
      return answer.done ? undefined : answer.value;
    },
    close: () => lines.close(),
  };
}
