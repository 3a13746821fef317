import type { Result } from '../../domain/basics/result';
import type { KnownTheme } from '../../domain/letter/opening';
import type { Letter } from '../../domain/letter/letter';
import type { Line } from '../../domain/letter/print/line';

/** Why a file is not read as a letter (`contract.md`); 'busy' where others, or the machine itself, had all its time. */
export const LETTER_REFUSALS = [
  'not-a-letter',
  'scan',
  'password',
  'too-large',
  'damaged',
  'unsafe',
  'busy',
] as const;
export type LetterRefusalCode = (typeof LETTER_REFUSALS)[number];

/** The code, and what happened and what to do, in words for whoever gave the file. */
export interface LetterRefused {
  readonly code: LetterRefusalCode;
  readonly message: string;
}

/** A letter with the lines that it was read from, to be shown beside it. */
export interface LetterFile {
  readonly letter: Letter;
  readonly lines: readonly Line[];
}

/** Reads a letter from a file's bytes, within limits of time and memory. */
export interface LetterReader {
  /** `themes` are the partnership's own, by whose words a letter may call its theme. */
  read(bytes: Buffer, themes?: readonly KnownTheme[]): Promise<Result<LetterFile, LetterRefused>>;
}
