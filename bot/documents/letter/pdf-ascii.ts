/** What an ASCIIHexDecode stream stands for (ISO 32000-1, 7.4.2). */
export const fromHex = (data: Buffer): Buffer =>
  Buffer.from((data.toString('latin1').split('>', 1)[0] ?? '').replace(/[^\da-f]/gi, ''), 'hex');

const FIRST = 33;

/** What an ASCII85Decode stream stands for (ISO 32000-1, 7.4.3): five letters make four bytes, 'z' makes four zeros. */
export function fromAscii85(data: Buffer): Buffer {
  const made = Buffer.alloc(data.length * 4);
  let size = 0;
  let group: number[] = [];
  for (const letter of data) {
    if (letter === 0x7e) break;
    if (letter === 0x7a && group.length === 0) {
      size = made.writeUInt32BE(0, size);
    } else if (letter >= FIRST && letter < FIRST + 85) {
      group.push(letter - FIRST);
      if (group.length < 5) continue;
      size = made.writeUInt32BE(numberOf(group), size);
      group = [];
    }
  }
  if (group.length > 1) {
    const missing = 5 - group.length;
    made.writeUInt32BE(numberOf([...group, ...Array<number>(missing).fill(84)]), size);
    size += 4 - missing;
  }
  return made.subarray(0, size);
}

const numberOf = (group: readonly number[]): number => group.reduce((sum, one) => sum * 85 + one, 0) >>> 0;
