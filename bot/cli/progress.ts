/** Where progress is shown: a terminal, or a file or log that somebody reads later. */
export interface Screen {
  readonly isTTY?: boolean;
  /** How many characters a line of the terminal has. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** How far a long command has come. */
export interface Progress {
  /** `share` from 0 to 1 of the phase; `text` says what is at work: '1,500 of 5,000 rows, Actions'. */
  tell(phase: string, share: number, text: string): void;
  /** Takes the bar away before something else is printed. */
  clear(): void;
}

const WIDTH = 24;
const CLEAR_LINE = '\r\u001b[K';

/** One line rewritten on a terminal; elsewhere a plain line a tenth. */
export const progressOn = (screen: Screen): Progress => (screen.isTTY ? bar(screen) : lines(screen));

function bar(screen: Screen): Progress {
  return {
    tell(phase, share, text) {
      const full = Math.round(share * WIDTH);
      const picture = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const line = `${phase} ${picture} ${percent(share)} ${text}`;
      // A line that wraps cannot be rewritten.
      screen.write(CLEAR_LINE + line.slice(0, (screen.columns || 80) - 1));
    },
    clear: () => void screen.write(CLEAR_LINE),
  };
}

function lines(screen: Screen): Progress {
  let told = '';
  return {
    tell(phase, share, text) {
      const tenth = `${phase} ${Math.floor(share * 10)}`;
      if (tenth === told) return;
      told = tenth;
      screen.write(`${phase} ${percent(share)} ${text}\n`);
    },
    clear: () => undefined,
  };
}

const percent = (share: number): string => `${Math.floor(share * 100)}%`.padStart(4);
