import path from 'node:path';

const PROJECT = path.resolve(__dirname, '../..');

/**
 * The compiled file `name` beside the file that starts it as a thread (its `__filename`): threads are started from
 * compiled files, also where whoever starts them runs from its source.
 */
export function threadFile(starter: string, name: string): string {
  const folder = path.dirname(starter);
  return starter.endsWith('.ts')
    ? path.join(PROJECT, 'dist', path.relative(PROJECT, folder), name)
    : path.join(folder, name);
}
