import { zipSync } from 'fflate';

/** Bytes of files that nobody should send, made here. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;

/** A zip of texts. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name,
          typeof part === 'string' ? Buffer.from(part) : part,
        ]),
      ),
    ),
  );

/** The least that passes for a workbook, with parts besides. */
export const workbookOf = (besides: Readonly<Record<string, string | Uint8Array>> = {}): Buffer =>
  zipOf({
    '[Content_Types].xml': CONTENT_TYPES,
    'xl/workbook.xml': `${XML}<workbook/>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet/>`,
    ...besides,
  });

/** The least that passes for a document. */
export const documentOf = (besides: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': `${XML}<document/>`, ...besides });

/** The same file, whose directory says that the part unpacks to so many bytes. */
export function lyingAbout(bytes: Buffer, name: string, unpacked: number): Buffer {
  const lying = Buffer.from(bytes);
  const entry = lying.lastIndexOf(Buffer.from(name)) - 46;
  lying.writeUInt32LE(unpacked, entry + 24);
  return lying;
}

/** The same file, whose entry for the part is marked as encrypted. */
export function markedEncrypted(bytes: Buffer, name: string): Buffer {
  const marked = Buffer.from(bytes);
  const entry = marked.lastIndexOf(Buffer.from(name)) - 46;
  marked.writeUInt16LE(marked.readUInt16LE(entry + 8) | 1, entry + 8);
  return marked;
}

/** A compound file whose directory names these streams. */
export function compoundOf(...names: readonly string[]): Buffer {
  const bytes = Buffer.alloc(1024 + 128 * names.length);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  names.forEach((name, at) => {
    const entry = 1024 + 128 * at;
    bytes.write(`${name}\0`, entry, 'utf16le');
    bytes.writeUInt16LE(2 * (name.length + 1), entry + 64);
  });
  return bytes;
}
