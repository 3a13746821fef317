import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** An empty folder for one test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'jtai-local-'));
  made.push(folder);
  return folder;
}

/** Removes the folders that this test file made. */
export function removeScratchFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
