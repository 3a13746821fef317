import { mkdtemp, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** There is something in the folder's place already. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
}

/**
 * Makes a folder that is there whole or not at all: `fill` writes into one beside it, called `FOLDER.unfinished-…`
 * and readable by its owner alone, which takes the wanted name at the end. When `fill` throws, nothing stays.
 * Throws FolderTaken when the folder holds something, or is a file, and what the file system throws.
 */
export async function makeFolder<T>(folder: string, fill: (path: string) => Promise<T>): Promise<T> {
  const wanted = resolve(folder);
  await mustBeFree(wanted);
  const unfinished = await mkdtemp(join(dirname(wanted), `${basename(wanted)}.unfinished-`));
  try {
    const made = await fill(unfinished);
    // An empty folder gives way; one that was filled meanwhile refuses to go.
    if (await mustBeFree(wanted)) await rmdir(wanted);
    await rename(unfinished, wanted);
    return made;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** True when there is an empty folder, false when there is nothing. */
async function mustBeFree(folder: string): Promise<boolean> {
  try {
    if ((await readdir(folder)).length === 0) return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (codeOf(error) !== 'ENOTDIR') throw error;
  }
  throw new FolderTaken(`${folder} is there already and is not an empty folder.`);
}

/** Writes a file for its owner's eyes alone and puts it on the disk. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
