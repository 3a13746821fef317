import { inflateSync, constants } from 'node:zlib';
import { fileRefused, type FileRefused } from '../guard/file-refused';
import { fromAscii85, fromHex } from './pdf-ascii';

/** Bytes that the streams of a PDF may unpack to: one, and all. The nine letters at hand come to 4 MB at most. */
export interface StreamLimits {
  readonly one: number;
  readonly all: number;
}

export const STREAM_LIMITS: StreamLimits = { one: 32_000_000, all: 64_000_000 };

/** A stream may be packed more than once; nobody packs it more often than this. */
const MOST_LAYERS = 4;

/** How far these can expand at most: a run of 128 from two bytes; a table of 4,096 codes filled by one letter. */
const WORST = { run: 64, lzw: 1400 } as const;

/** How far before `stream` its dictionary is looked for. */
const DICTIONARY = 4_000;

const BOMB = fileRefused(
  'unsafe',
  'This PDF unpacks to far more than a letter can hold, so it was not opened. Save the letter anew as a PDF and send that copy.',
);

/**
 * Unpacks every stream of a PDF, within limits, before anything else does: a reader of PDFs would unpack it all. Takes
 * the file's bytes; gives why it is refused, if it is. What is encrypted cannot be measured, and is bounded by the memory
 * that reading may take.
 */
export function refusedByStreams(
  bytes: Buffer,
  limits: StreamLimits = STREAM_LIMITS,
): FileRefused | undefined {
  let left = limits.all;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const from = dataAfter(bytes, at);
    if (from === undefined) continue;
    const size = sizeOf(bytes.subarray(from), filtersOf(bytes, at), Math.min(limits.one, left));
    if (size === undefined) return BOMB;
    left -= size;
  }
  return undefined;
}

/** Where a stream's data begins; undefined where the word is another, `endstream` for one. */
function dataAfter(bytes: Buffer, at: number): number | undefined {
  if (bytes.subarray(at - 3, at).equals(Buffer.from('end'))) return undefined;
  const [first, second] = [bytes[at + 6], bytes[at + 7]];
  if (first === 0x0d) return second === 0x0a ? at + 8 : at + 7;
  return first === 0x0a ? at + 7 : undefined;
}

interface Filters {
  readonly hex: boolean;
  readonly ascii85: boolean;
  readonly run: boolean;
  readonly lzw: boolean;
}

/** The names in a stream's dictionary, in which any letter may be written as #xx. */
function filtersOf(bytes: Buffer, at: number): Filters {
  const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const dictionary = before
    .slice(before.lastIndexOf('obj') + 1)
    .replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const has = (names: string): boolean => new RegExp(`/(?:${names})(?![A-Za-z\\d])`).test(dictionary);
  return {
    hex: has('ASCIIHexDecode|AHx'),
    ascii85: has('ASCII85Decode|A85'),
    run: has('RunLengthDecode|RL'),
    lzw: has('LZWDecode|LZW'),
  };
}

/** How much a stream unpacks to; undefined when it is more than `most`. */
function sizeOf(rest: Buffer, filters: Filters, most: number): number | undefined {
  const end = rest.indexOf('endstream');
  const own = end < 0 ? rest : rest.subarray(0, end);
  const worst = filters.lzw ? WORST.lzw : filters.run ? WORST.run : 1;
  if (own.length * worst > most && worst > 1) return undefined;
  const plain = filters.hex ? fromHex(own) : filters.ascii85 ? fromAscii85(own) : rest;
  let size = 0;
  let data: Buffer | undefined = plain;
  for (let layer = 0; data && isZlib(data); layer += 1) {
    if (layer === MOST_LAYERS) return undefined;
    data = inflated(data, most - size);
    if (data === undefined) return undefined;
    size += data.length * worst;
    if (size > most) return undefined;
  }
  return size;
}

/** The two bytes that zlib data begin with (RFC 1950, 2.2); a reader of PDFs wants the same. */
const isZlib = (data: Buffer): boolean =>
  data.length > 2 && ((data[0] ?? 0) & 0x0f) === 8 && (((data[0] ?? 0) << 8) + (data[1] ?? 0)) % 31 === 0;

/** Undefined when it is more than `most`; what is not zlib after all unpacks to nothing. */
function inflated(data: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? undefined : Buffer.alloc(0);
  }
}
