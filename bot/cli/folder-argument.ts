import { parseArgs } from 'node:util';
import { z } from 'zod';

/** The one folder that a command is given, and whether `--check` stands beside it; undefined for anything else. */
export function readFolderArgument(
  argv: readonly string[],
): { readonly folder: string; readonly check: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { check: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [folder] = positionals;
    return folder && positionals.length === 1 ? { folder, check: values.check } : undefined;
  } catch {
    return undefined;
  }
}

const fileErrorSchema = z.object({ code: z.string(), syscall: z.string() });

/** What the file system says of what was named, in words; undefined for an error that is not its. */
export function fileTrouble(
  error: unknown,
  { what, name }: { readonly what: 'file' | 'folder'; readonly name: string },
): string | undefined {
  const trouble = fileErrorSchema.safeParse(error);
  return trouble.success
    ? `${name}: The ${what} cannot be read or written (${trouble.data.code}). Check its name and where it is.`
    : undefined;
}
