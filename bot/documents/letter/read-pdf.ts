import type { getDocumentProxy } from 'unpdf';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Line } from '../../domain/letter/print/line';
import { DAMAGED } from '../guard/file-refused';
import type { LetterRefused } from '../../usecases/inspection/letter-reader';
import { asLetterRefused, LOCKED_PDF, SCAN, TOO_LARGE } from './letter-refused';
import { pdfLines } from './pdf-lines';
import type { PdfPiece } from './pdf-piece';
import { refusedByStreams } from './pdf-streams';

/** Published letters have up to 20 pages. */
const MOST_PAGES = 200;

/** A page of text holds more letters than this; a scan has at most a line of the machine that made it. */
const FEWEST_LETTERS = 20;

/** How near to the end of the file its last mark stands. */
const TAIL = 2_048;

/** What a PDF prints. */
export interface PrintedPdf {
  readonly lines: readonly Line[];
  /** Pages without any text: pictures of pages among the others, as where a signed page was scanned. */
  readonly unread: readonly number[];
}

/**
 * The printed lines of a PDF. Its streams are measured first; pictures are never unpacked. Meant for a thread of its own:
 * how long it takes is for others to bound.
 */
export async function readPdf(bytes: Buffer): Promise<Result<PrintedPdf, LetterRefused>> {
  // A file that was cut off can often be opened all the same, without its last pages.
  if (!bytes.subarray(-TAIL).includes('%%EOF')) return err(asLetterRefused(DAMAGED));
  const refused = refusedByStreams(bytes);
  if (refused) return err(asLetterRefused(refused));
  try {
    return await pagesOf(bytes);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return err(isLocked ? LOCKED_PDF : asLetterRefused(DAMAGED));
  }
}

async function pagesOf(bytes: Buffer): Promise<Result<PrintedPdf, LetterRefused>> {
  const unpdf = await import('unpdf');
  const document = await unpdf.getDocumentProxy(new Uint8Array(bytes), {
    fontExtraProperties: true,
    maxImageSize: 1,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    return await linesOf(document);
  } finally {
    // The thread reads the next letter, too.
    await document.loadingTask.destroy();
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function linesOf(document: Document): Promise<Result<PrintedPdf, LetterRefused>> {
  if (document.numPages > MOST_PAGES) return err(TOO_LARGE);
  const lines: Line[] = [];
  const unread: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const own = pdfLines(await piecesOf(page), number);
    if (own.length === 0) unread.push(number);
    lines.push(...own);
    page.cleanup();
  }
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return letters < FEWEST_LETTERS * document.numPages ? err(SCAN) : ok({ lines, unread });
}

type Page = Awaited<ReturnType<Document['getPage']>>;

async function piecesOf(page: Page): Promise<readonly PdfPiece[]> {
  const { items } = await page.getTextContent();
  // Only what draws a page loads its fonts, and with them the names that tell bold from regular. Pages share them.
  const isLoaded = items.every((item) => !('str' in item) || page.commonObjs.has(item.fontName));
  if (!isLoaded) await page.getOperatorList();
  const pieces: PdfPiece[] = [];
  let begins = true;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str === '' && item.hasEOL) {
      begins = true;
      continue;
    }
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    const { str: text, width, height: size } = item;
    pieces.push({ text, x, y, width, size, font: fontName(page, item.fontName), begins });
    begins = false;
  }
  return pieces;
}

function fontName(page: Page, id: string): string {
  if (!page.commonObjs.has(id)) return '';
  const font: unknown = page.commonObjs.get(id);
  const name: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'name') : undefined;
  return typeof name === 'string' ? name : '';
}
