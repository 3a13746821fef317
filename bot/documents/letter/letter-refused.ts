import { fileRefused, megabytes, type FileRefused, type FileRefusalCode } from '../guard/file-refused';
import { LARGEST_FILE } from '../guard/office-file';
import type { LetterRefusalCode, LetterRefused } from '../../usecases/inspection/letter-reader';

/** A refusal with its words. */
export const letterRefused = (code: LetterRefusalCode, message: string): LetterRefused => ({ code, message });

export const NOT_A_LETTER = letterRefused(
  'not-a-letter',
  'This is not a letter about a joint targeted area inspection. Choose the letter that the inspectorates sent or published.',
);

export const SCAN = letterRefused(
  'scan',
  'This PDF holds pictures of pages and no text, so nothing can be read from it. Ask for the letter as the inspectorates sent it, or put its text through character recognition first.',
);

export const TOO_LARGE = letterRefused(
  'too-large',
  `This file is larger than a letter can be (${megabytes(LARGEST_FILE)}, 200 pages). Choose the letter alone, without what was sent with it.`,
);

export const TOO_MUCH = letterRefused(
  'unsafe',
  'Reading this file took more time or memory than any letter needs, so it was given up. Save the letter anew as a PDF and send that copy.',
);

export const BUSY = letterRefused(
  'busy',
  'Other letters are being read now, so this one was not. Send it again in a moment.',
);

export const SLOW = letterRefused(
  'busy',
  'This machine was too busy to read the letter in time. That says nothing about the file: send it again in a moment.',
);

export const LOCKED_PDF = letterRefused(
  'password',
  'This PDF is protected by a password, so it cannot be read. Open it with the password, print it to a new PDF and send that copy, or ask for the letter without a password.',
);

/** Refusals of files in general that are none of a letter's own. */
const AS_LETTER: Readonly<Record<FileRefusalCode, LetterRefusalCode>> = {
  'other-kind': 'not-a-letter',
  empty: 'not-a-letter',
  'too-large': 'too-large',
  password: 'password',
  'old-format': 'not-a-letter',
  macros: 'unsafe',
  damaged: 'damaged',
  unsafe: 'unsafe',
};

/** A refusal of the file itself, as one of a letter. */
export const asLetterRefused = ({ code, message }: FileRefused): LetterRefused =>
  letterRefused(AS_LETTER[code], message);

/** The words for a file that is no PDF, Word document or text. */
export const OTHER_KIND = asLetterRefused(
  fileRefused(
    'other-kind',
    'This is neither a PDF nor a Word document nor plain text. Send the letter as one of these.',
  ),
);
