const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour types of PNG that have an alpha channel (https://www.w3.org/TR/png-3/#11IHDR). */
const WITH_ALPHA = [4, 6];

/** An icon's file, what is in it, and what Teams wants of it. */
export interface Icon {
  readonly file: string;
  readonly png: Buffer;
  /** Pixels of each side. */
  readonly size: number;
  readonly transparent: boolean;
}

/**
 * What Teams would refuse about an icon: another format than PNG, another size, or no transparency where it has to be.
 * In plain words; none when all is well.
 */
export function iconFaults({ file, png, size, transparent }: Icon): string[] {
  if (png.length < 26 || !png.subarray(0, 8).equals(SIGNATURE)) return [`${file} is not a PNG image.`];
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const faults: string[] = [];
  if (width !== size || height !== size) {
    faults.push(`${file} is ${width} by ${height} pixels; Teams wants ${size} by ${size}.`);
  }
  if (transparent && !WITH_ALPHA.includes(png.readUInt8(25))) {
    faults.push(`${file} has no transparency; Teams wants white lines on nothing.`);
  }
  return faults;
}
