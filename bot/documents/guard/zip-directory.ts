/** What a zip's central directory says of one part. It may lie: only `inflatePart` finds out. */
export interface ZipEntry {
  /** With slashes, without one in front. */
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** In bytes. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where the part's own header stands, from the start of the file. */
  readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
/** What stands in a field of 32 or 16 bits when the number is in the record of 64 bits. */
const ELSEWHERE = 0xffffffff;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads a zip's central directory (APPNOTE 6.3, 4.3.12 and 4.5.3). Undefined when there is none, it is cut off, or it
 * does not hold what it announces.
 */
export function readDirectory(bytes: Buffer): ZipEntry[] | undefined {
  try {
    const end = findEnd(bytes);
    if (end === undefined) return undefined;
    const { count, from } = directoryOf(bytes, end);
    const entries: ZipEntry[] = [];
    let at = from;
    while (entries.length < count) {
      if (bytes.readUInt32LE(at) !== ENTRY) return undefined;
      const { entry, next } = readEntry(bytes, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return undefined;
}

function directoryOf(bytes: Buffer, end: number): { count: number; from: number } {
  const count = bytes.readUInt16LE(end + 10);
  const from = bytes.readUInt32LE(end + 16);
  if (count !== 0xffff && from !== ELSEWHERE) return { count, from };
  const locator = end - 20;
  if (bytes.readUInt32LE(locator) !== LOCATOR_64) return { count, from };
  const end64 = number64(bytes, locator + 8);
  if (bytes.readUInt32LE(end64) !== END_64) throw new RangeError('No record of 64 bits.');
  return { count: number64(bytes, end64 + 32), from: number64(bytes, end64 + 48) };
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const nameFrom = at + 46;
  const extraFrom = nameFrom + nameLength;
  const next = extraFrom + extraLength + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw new RangeError('Cut off.');
  const sizes = wideNumbers(bytes.subarray(extraFrom, extraFrom + extraLength), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  const entry = {
    name: bytes.toString('utf8', nameFrom, extraFrom).replaceAll('\\', '/').replace(/^\/+/, ''),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    crc: bytes.readUInt32LE(at + 16),
    unpacked: sizes[0],
    packed: sizes[1],
    at: sizes[2],
  };
  return { entry, next };
}

/** Size unpacked, size packed and place, of which each that did not fit stands in the extra field 1, in this order. */
function wideNumbers(extra: Buffer, narrow: [number, number, number]): [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let from = at + 4;
      const [unpacked, packed, place] = narrow.map((number) => {
        if (number !== ELSEWHERE) return number;
        from += 8;
        return number64(extra, from - 8);
      });
      return [unpacked ?? 0, packed ?? 0, place ?? 0];
    }
    at += 4 + length;
  }
  return narrow;
}

function number64(bytes: Buffer, at: number): number {
  const number = bytes.readBigUInt64LE(at);
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('No file is so large.');
  return Number(number);
}
