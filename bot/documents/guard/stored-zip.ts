import { crc32 } from 'node:zlib';
import type { ZipParts } from './open-zip';

/**
 * The parts as a zip that holds nothing else and packs nothing: a library that wants a zip gets this one and never the
 * sender's, so that it cannot be led to unpack what was not checked.
 */
export function storedZip(parts: ZipParts): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt32LE(crc32(part), 10);
    described.writeUInt32LE(part.length, 14);
    described.writeUInt32LE(part.length, 18);
    described.writeUInt16LE(Buffer.byteLength(name), 22);
    directory.push(directoryEntry(described, name, at));
    files.push(Buffer.from('PK\x03\x04', 'latin1'), described, Buffer.from(name), part);
    at += 4 + described.length + Buffer.byteLength(name) + part.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...files, entries, endOf(parts.size, entries.length, at)]);
}

/** An entry of the directory says what stands before its part too, and where that is (APPNOTE 6.3, 4.3.12). */
function directoryEntry(described: Buffer, name: string, at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, described, rest, Buffer.from(name)]);
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
