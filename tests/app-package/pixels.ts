import { inflateSync } from 'node:zlib';

/** Red, green, blue and alpha of each pixel of a PNG with 8 bits a channel and no interlacing, row by row. */
export function pixelsOf(png: Buffer): [number, number, number, number][] {
  const width = png.readUInt32BE(16);
  const channels = png.readUInt8(25) === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(dataOf(png)), width * channels, channels);
  return Array.from({ length: rows.length / channels }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = rows.subarray(at * channels, (at + 1) * channels);
    return [red, green, blue, alpha];
  });
}

/** The contents of the IDAT chunks in one piece. */
function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const end = at + 8 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, end));
  }
  return Buffer.concat(parts);
}

/** Undoes the five filters of https://www.w3.org/TR/png-3/#9Filters. `stride` is the bytes of a row. */
function unfilter(raw: Buffer, stride: number, step: number): Buffer {
  const rows = raw.length / (stride + 1);
  const out = Buffer.alloc(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[at - stride - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
