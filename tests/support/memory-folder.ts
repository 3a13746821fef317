import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Linux keeps what is written here in memory. */
const MEMORY = '/dev/shm';

/**
 * A new folder for an app's data, in memory where the machine has such a place: what the local SharePoint writes
 * survives the end of its process there as it does on a disk, without a wait for the disk at each change.
 */
export const memoryFolder = (prefix: string): string =>
  mkdtempSync(path.join(existsSync(MEMORY) ? MEMORY : tmpdir(), prefix));
