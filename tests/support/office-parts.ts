import { strFromU8, unzipSync } from 'fflate';

/** The parts of an office file by name, as text: what is looked at that no reader tells of. */
export const officeParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
