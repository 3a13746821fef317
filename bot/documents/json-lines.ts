import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** By what a file is known again. */
export interface FileSeal {
  readonly lines: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/**
 * Writes a file of JSON values, one a line, in UTF-8, as they come, for its owner's eyes alone, and puts it on the disk.
 * Throws when the file is there already or cannot be written, and what `values` throws.
 */
export async function writeJsonLines(
  file: string,
  values: AsyncIterable<readonly unknown[]>,
): Promise<FileSeal> {
  const handle = await open(file, 'wx', 0o600);
  const hash = createHash('sha256');
  let lines = 0;
  try {
    for await (const some of values) {
      const text = some.map((value) => `${JSON.stringify(value)}\n`).join('');
      hash.update(text);
      await handle.writeFile(text);
      lines += some.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { lines, sha256: hash.digest('hex') };
}

/**
 * The lines of a file, never all of them in memory. Node's own readline also ends lines at the separators U+2028 and
 * U+2029, which JSON leaves as they are inside a text. Throws when the file cannot be read or is no UTF-8.
 */
export async function* readLines(
  file: string,
  seen: (chunk: Uint8Array) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: string[] = [];
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    seen(chunk);
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(first);
    for (const part of rest) {
      yield parts.join('');
      parts = [part];
    }
  }
  const last = parts.join('') + decoder.decode();
  if (last !== '') yield last;
}

/** The values of a file of JSON lines. Throws when the file cannot be read or a line is no JSON. */
export async function* readJsonLines(file: string): AsyncGenerator<unknown> {
  for await (const line of readLines(file)) yield JSON.parse(line);
}

/**
 * Reads a file once through: its seal, and what `faultOf` finds wrong with its values, by line.
 * Throws when the file cannot be read.
 */
export async function checkJsonLines(
  file: string,
  faultOf: (value: unknown) => string | undefined,
): Promise<FileSeal & { readonly faults: readonly { readonly line: number; readonly reason: string }[] }> {
  const hash = createHash('sha256');
  const faults: { line: number; reason: string }[] = [];
  let lines = 0;
  for await (const text of readLines(file, (chunk) => hash.update(chunk))) {
    lines += 1;
    const reason = faultIn(text, faultOf);
    if (reason !== undefined) faults.push({ line: lines, reason });
  }
  return { lines, sha256: hash.digest('hex'), faults };
}

function faultIn(text: string, faultOf: (value: unknown) => string | undefined): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  return faultOf(value);
}
