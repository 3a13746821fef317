import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../domain/basics/result';
import { DAMAGED, fileRefused, megabytes, PASSWORD, UNSAFE, type FileRefused } from './file-refused';
import { readDirectory, type ZipEntry } from './zip-directory';

/** How much a zip may hold, in bytes unpacked. */
export interface ZipLimits {
  /** All parts that `wanted` names together. */
  readonly wanted: number;
  /** All parts together, of which pictures are never unpacked. */
  readonly all: number;
  readonly parts: number;
}

/** The parts of a zip that were asked for, unpacked, by name. */
export type ZipParts = ReadonlyMap<string, Buffer>;

export const ZIP_LIMITS: ZipLimits = { wanted: 96_000_000, all: 400_000_000, parts: 2000 };

const LOCAL_HEADER = 0x04034b50;

/**
 * Unpacks the parts that `wanted` says yes to, and no others. First the sizes that the directory announces are added
 * up, so that a bomb is refused unopened; then each part may unpack to what was announced for it and no further, so
 * that a directory that lies is found out as soon as it matters. Parts of the same name are refused: two readers would
 * see two files.
 */
export function openZip(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Result<ZipParts, FileRefused> {
  const entries = readDirectory(bytes);
  if (!entries) return err(DAMAGED);
  if (entries.some(({ isEncrypted }) => isEncrypted)) return err(PASSWORD);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) return err(UNSAFE);
  const asked = entries.filter(({ name }) => wanted(name));
  if (entries.length > limits.parts || sum(entries) > limits.all || sum(asked) > limits.wanted) {
    return err(tooLarge(limits));
  }
  const parts = new Map<string, Buffer>();
  for (const entry of asked) {
    const part = inflatePart(bytes, entry, limits);
    if (!part.ok) return part;
    parts.set(entry.name, part.value);
  }
  return ok(parts);
}

/** The names of all parts, unopened; undefined when it is no zip or a damaged one. */
export const zipNames = (bytes: Buffer): readonly string[] | undefined =>
  readDirectory(bytes)?.map(({ name }) => name);

const sum = (entries: readonly ZipEntry[]): number =>
  entries.reduce((all, { unpacked }) => all + unpacked, 0);

const tooLarge = ({ wanted }: ZipLimits): FileRefused =>
  fileRefused(
    'too-large',
    `This file unpacks to more than ${megabytes(wanted)}, which is more than is read. Copy the part that matters into a new file and send that.`,
  );

function inflatePart(bytes: Buffer, entry: ZipEntry, limits: ZipLimits): Result<Buffer, FileRefused> {
  const packed = packedBytes(bytes, entry);
  if (!packed) return err(DAMAGED);
  try {
    const part = entry.method === 0 ? packed : inflate(packed, entry);
    const isWhole = part.length === entry.unpacked && crc32(part) === entry.crc;
    return isWhole ? ok(part) : err(DAMAGED);
  } catch (error) {
    return err(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limits) : DAMAGED);
  }
}

function packedBytes(bytes: Buffer, { at, packed, method }: ZipEntry): Buffer | undefined {
  if (method !== 0 && method !== 8) return undefined;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return undefined;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}

const inflate = (packed: Buffer, { unpacked }: ZipEntry): Buffer =>
  inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
