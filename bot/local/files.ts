import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/**
 * Small JSON files in the folder of local mode's data. A file is either wholly there or not at all, also when the
 * process dies while it is written. Synchronous: they are tiny, and read or written a few times in a run.
 */

/** The file's content; undefined when it is missing. Throws when it is not what `schema` says. */
export function readJson<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
  if (!existsSync(file)) return undefined;
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Writes or replaces the file. */
export function writeJson(file: string, content: unknown): void {
  renameSync(draftOf(file, content), file);
}

/** Writes the file unless it is there. False when somebody else was first. */
export function createJson(file: string, content: unknown): boolean {
  const draft = draftOf(file, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (cause) {
    if (existsSync(file)) return false;
    throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
}

function draftOf(file: string, content: unknown): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  return draft;
}
