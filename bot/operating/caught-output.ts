import type { Journal } from '../usecases/ports';

/** Where a library may print past the journal. */
type Printer = Pick<Console, (typeof METHODS)[number]>;
const METHODS = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

/**
 * Has what libraries print to the console written as lines of the journal. Microsoft's SDK prints keys, stacks and
 * messages that quote what people typed, so nothing of it is kept but who printed, and of an error its name and code.
 */
export function catchConsole(journal: Journal, printer: Printer = console): void {
  for (const method of METHODS) {
    printer[method] = (...printed: unknown[]) => {
      const error = printed.find((one) => one instanceof Error);
      journal.warn('library-printed', {
        method,
        from: printedBy(new Error().stack),
        ...(error && named(error)),
      });
    };
  }
}

/** Has Node's warnings, which it prints as plain lines, written as lines of the journal. */
export function catchWarnings(journal: Journal): void {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => journal.warn('node-warning', named(warning)));
}

function named(error: Error): { readonly error: string; readonly code?: string } {
  const { code } = error as Error & { readonly code?: unknown };
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}) };
}

/** The place in a package that printed, without what lies before the package; 'unknown' for none. */
const printedBy = (stack = ''): string =>
  /node_modules[\\/]((?:(?!node_modules)[^()\n])+:\d+):\d+\)?$/m.exec(stack)?.[1] ?? 'unknown';
