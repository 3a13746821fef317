import { err, type Result } from '../../domain/basics/result';
import { compoundKind } from './compound-file';
import { DAMAGED, EMPTY, fileRefused, megabytes, PASSWORD, UNSAFE, type FileRefused } from './file-refused';
import { openZip, zipNames, type ZipParts } from './open-zip';

/** The two kinds of Office file that are read. */
export type OfficeKind = 'xlsx' | 'docx';

/** The most that a file may weigh on disk, in bytes. */
export const LARGEST_FILE = 25_000_000;

const WORDS: Readonly<Record<OfficeKind, { file: string; program: string; main: RegExp; old: string }>> = {
  xlsx: {
    file: 'an Excel workbook',
    program: 'Excel',
    main: /^xl\/workbook\d*\.xml$/i,
    old: 'This is an Excel file of the old kind (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that.',
  },
  docx: {
    file: 'a Word document',
    program: 'Word',
    main: /^word\/document\d*\.xml$/i,
    old: 'This is a Word file of the old kind (.doc). Open it in Word, save it as “Word Document (.docx)” and send that.',
  },
};

/** Parts that nobody reads: pictures, charts, caches, links to other files, what is remembered of the printer. */
const LEFT_SHUT =
  /(^|\/)(media|embeddings|charts|diagrams|drawings|pivotCache|pivotTables|externalLinks|printerSettings|customXml|activeX|fonts|ctrlProps|theme\/media)\/|calcChain\.xml$/i;

/** Instructions to a reader of XML, which Office never writes: a document type, and with it entities. */
const DOCTYPE = Buffer.from('<!DOCTYPE');

/**
 * Opens an .xlsx or .docx that came from outside, as far as it can be opened safely: its XML parts, unpacked within
 * limits, by name. Takes the bytes and which of the two it should be. Whatever else it is, is refused by name: a file
 * with a password, of the old kind, with macros, cut off, one that unpacks to too much or that brings entities. Reads
 * nothing of what is in it.
 */
export function openOffice(bytes: Buffer, kind: OfficeKind): Result<ZipParts, FileRefused> {
  if (bytes.length === 0) return err(EMPTY);
  if (bytes.length > LARGEST_FILE) return err(tooHeavy());
  const compound = compoundKind(bytes);
  if (compound === 'encrypted') return err(PASSWORD);
  if (compound === 'workbook' || compound === 'document') {
    return err(fileRefused('old-format', WORDS[compound === 'workbook' ? 'xlsx' : 'docx'].old));
  }
  if (!isZip(bytes)) return err(otherKind(kind));
  const names = zipNames(bytes);
  if (!names) return err(DAMAGED);
  const refused = refusedByNames(names, kind);
  if (refused) return err(refused);
  const parts = openZip(bytes, isRead);
  if (!parts.ok) return parts;
  const bad = refusedByContent(parts.value);
  return bad ? err(bad) : parts;
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'));

const isRead = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !LEFT_SHUT.test(name);

const tooHeavy = (): FileRefused =>
  fileRefused(
    'too-large',
    `This file is larger than ${megabytes(LARGEST_FILE)}. Take pictures out of it, or copy the part that matters into a new file, and send that.`,
  );

const otherKind = (kind: OfficeKind): FileRefused =>
  fileRefused(
    'other-kind',
    `This is not ${WORDS[kind].file}, although its name ends in .${kind}. Open it in ${WORDS[kind].program}, save it again and send that copy.`,
  );

function refusedByNames(names: readonly string[], kind: OfficeKind): FileRefused | undefined {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/(^|\/)vbaProject\.bin$/i)) {
    return fileRefused(
      'macros',
      `This file holds macros, which are never opened. Save it in ${WORDS[kind].program} as .${kind}, without macros, and send that.`,
    );
  }
  if (has(WORDS[kind].main)) return undefined;
  const other = kind === 'xlsx' ? 'docx' : 'xlsx';
  if (has(WORDS[other].main)) {
    return fileRefused(
      'other-kind',
      `This is ${WORDS[other].file}, although its name ends in .${kind}. Give it the ending .${other} and send it again.`,
    );
  }
  return fileRefused('other-kind', `${kindByNames(has)} Save it as .${kind} and send that.`);
}

function kindByNames(has: (pattern: RegExp) => boolean): string {
  if (has(/^xl\/workbook\.bin$/i)) return 'This is an Excel binary workbook (.xlsb), which is not read.';
  if (has(/^content\.xml$/i)) return 'This is an OpenDocument file (.ods or .odt), which is not read.';
  if (has(/^ppt\//i)) return 'This is a PowerPoint presentation, which is not read.';
  return 'This is a zip archive and not an Office file.';
}

function refusedByContent(parts: ZipParts): FileRefused | undefined {
  const types = parts.get('[Content_Types].xml');
  if (!types) return DAMAGED;
  if (types.includes('macroEnabled')) {
    return fileRefused(
      'macros',
      'This file is of a kind that holds macros. Save it without them and send that.',
    );
  }
  return [...parts.values()].some(hasDoctype) ? UNSAFE : undefined;
}

/** UTF-16 is as good an encoding for XML as UTF-8; Office never writes it, and a search for a word would miss it. */
const hasDoctype = (part: Buffer): boolean =>
  part.includes(DOCTYPE) || (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
