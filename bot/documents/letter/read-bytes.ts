import { err, ok, type Result } from '../../domain/basics/result';
import type { Line } from '../../domain/letter/print/line';
import type { KnownTheme } from '../../domain/letter/opening';
import { readLetter } from '../../domain/letter/read-letter';
import { decodeText } from '../decode-text';
import { DAMAGED } from '../guard/file-refused';
import { openOffice } from '../guard/office-file';
import { docxLines } from './docx-lines';
import type { LetterFile, LetterRefused } from '../../usecases/inspection/letter-reader';
import { asLetterRefused, NOT_A_LETTER, OTHER_KIND } from './letter-refused';
import { readPdf } from './read-pdf';
import { textLines } from './text-lines';

/** Reads a letter from a file's bytes, whatever its name says that it is. To be run in a thread of its own. */
export async function readLetterBytes(
  bytes: Buffer,
  themes: readonly KnownTheme[] = [],
): Promise<Result<LetterFile, LetterRefused>> {
  const printed = await linesIn(bytes);
  if (!printed.ok) return printed;
  const { lines, unread = [], isText: isPlain = false } = printed.value;
  const letter = readLetter(lines, themes, { unread, isPlain });
  return letter.ok ? ok({ letter: letter.value, lines }) : err(NOT_A_LETTER);
}

/** The lines of a file, the pages in which it has no text, and whether it is plain text. */
interface Printed {
  readonly lines: readonly Line[];
  readonly unread?: readonly number[];
  readonly isText?: boolean;
}

async function linesIn(bytes: Buffer): Promise<Result<Printed, LetterRefused>> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return readPdf(bytes);
  if (isOffice(bytes)) return readDocx(bytes);
  return isText(bytes) ? ok({ lines: textLines(decodeText(bytes)), isText: true }) : err(OTHER_KIND);
}

function readDocx(bytes: Buffer): Result<{ readonly lines: readonly Line[] }, LetterRefused> {
  const parts = openOffice(bytes, 'docx');
  if (!parts.ok) return err(asLetterRefused(parts.error));
  try {
    return ok({ lines: docxLines(parts.value) });
  } catch {
    return err(asLetterRefused(DAMAGED));
  }
}

/** A zip, or the container of Office files that are old or encrypted. */
const isOffice = (bytes: Buffer): boolean => ['504b0304', 'd0cf11e0'].includes(bytes.toString('hex', 0, 4));

/** Text has no zero bytes, unless it says with its first two that each letter has two. */
const isText = (bytes: Buffer): boolean =>
  !bytes.subarray(0, 64_000).includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe);
