import {
  importedTodaySchema,
  importSchema,
  importUndoneSchema,
  type ImportUndoneView,
  type ImportView,
} from '../../bot/contract/plan-file/import';
import type { Host } from '../host/host';
import { answered, readAnswer } from './client';
import { useResource } from './resource';

/** What came into the plan from files today. */
export const useImportedToday = () => useResource('import', importedTodaySchema);

/** How a file is to be read, and what was answered of it. */
export interface ImportAsked {
  readonly sheet?: string;
  readonly header?: number;
  /** Of each field that was corrected, the columns that it is taken from, by their names. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /** Of each name that was answered, the codes of the agencies that it means. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Of each rating that the file does not explain, what it means. */
  readonly ratings?: Readonly<Record<string, string>>;
  readonly isGuess?: boolean;
  readonly takesLastDays?: boolean;
  /** Rows that are struck out or hidden and come in all the same. */
  readonly include?: readonly string[];
  /** Numbers of actions that take the file’s words. */
  readonly overwrite?: readonly string[];
}

/** Reads a plan and says what it would do; with `applies` does it. The file goes along each time. Throws ApiError. */
export async function sendPlan(
  host: Host,
  file: File,
  asked: ImportAsked,
  { partnership, applies = false }: { readonly partnership?: string; readonly applies?: boolean },
): Promise<ImportView> {
  const { isGuess, takesLastDays, ...more } = asked;
  const form = new FormData();
  form.set(
    'asked',
    JSON.stringify({
      name: file.name,
      ...more,
      ...(isGuess ? { guess: true } : {}),
      ...(takesLastDays ? { lastDays: true } : {}),
      ...(applies ? { apply: true } : {}),
    }),
  );
  form.set('file', file);
  // What is asked names people, and so stands in no address.
  const of = partnership === undefined ? '' : `?partnership=${encodeURIComponent(partnership)}`;
  const answer = await answered(host, `/api/v1/import${of}`, { method: 'POST', body: form });
  return readAnswer(answer, importSchema);
}

/** Takes back what came in today. Throws ApiError. */
export async function undoImports(host: Host, partnership?: string): Promise<ImportUndoneView> {
  const of = partnership === undefined ? '' : `?partnership=${encodeURIComponent(partnership)}`;
  return readAnswer(await answered(host, `/api/v1/import/undo${of}`, { method: 'POST' }), importUndoneSchema);
}
