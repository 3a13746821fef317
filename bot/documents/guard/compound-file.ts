/** What a compound file (the container of Office before 2007, and of encrypted files after it) holds. */
export type CompoundKind = 'encrypted' | 'workbook' | 'document' | 'other';

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENTRY_BYTES = 128;
const NAMES: readonly (readonly [string, CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'workbook'],
  ['Book', 'workbook'],
  ['WordDocument', 'document'],
];

/**
 * What kind of compound file this is, by the names in its directory ([MS-CFB] 2.6.1: 128 bytes an entry, the name in
 * UTF-16 first, its length in bytes with the closing zero at 64); undefined when it is none.
 */
export function compoundKind(bytes: Buffer): CompoundKind | undefined {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const found = NAMES.find(([name]) => hasEntry(bytes, name));
  return found ? found[1] : 'other';
}

function hasEntry(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    const isEntry = at % ENTRY_BYTES === 0 && at + 66 <= bytes.length;
    if (isEntry && bytes.readUInt16LE(at + 64) === wanted.length) return true;
  }
  return false;
}
