import type { Command } from './command';

/** A command and the words after it. */
export interface Line {
  readonly command: Command;
  readonly words: string;
}
