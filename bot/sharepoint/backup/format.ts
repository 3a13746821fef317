import { z } from 'zod';
import { err, ok, type Result } from '../../domain/basics/result';

/** The manifest's name in a backup's folder. A folder without it is no backup. */
export const MANIFEST = 'manifest.json';

const FORMAT = 'jtai-backup';
/** Counted up when an older version of the app could not restore the folder. */
const VERSION = 1;

/** A column just as Graph describes it, with the parts that we look at named. */
export const rawColumnSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  displayName: z.string().nullish(),
  description: z.string().nullish(),
  readOnly: z.boolean().nullish(),
  required: z.boolean().nullish(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  defaultValue: z.looseObject({ value: z.string().nullish(), formula: z.string().nullish() }).nullish(),
});
export type RawColumn = z.infer<typeof rawColumnSchema>;

/** A line of a list's file: a row just as Graph gave it, whatever the app makes of it. */
export const backupRowSchema = z.object({
  id: z.string().min(1).max(40),
  createdDateTime: z.string().nullish(),
  lastModifiedDateTime: z.string().nullish(),
  createdBy: z.unknown().optional(),
  lastModifiedBy: z.unknown().optional(),
  fields: z.record(z.string(), z.unknown()),
});
export type BackupRow = z.infer<typeof backupRowSchema>;

const listSchema = z.object({
  title: z.string().min(1),
  hidden: z.boolean(),
  /** In the same folder. */
  file: z.string().regex(/^[^/\\]+\.jsonl$/),
  rows: z.number().int().min(0),
  /** Rows with files attached, which Graph v1.0 does not give. */
  withAttachments: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  columns: z.array(rawColumnSchema),
});
export type BackupList = z.infer<typeof listSchema>;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** By this the rows of an interrupted restore know which backup they are of. */
  id: z.uuid(),
  site: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  lists: z.array(listSchema).min(1),
  /** Lists of the app that the site did not have. */
  missing: z.array(z.string()),
});
/** What a backup's folder holds. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as it is written. */
export const formatManifest = (parts: Omit<Manifest, 'format' | 'version'>): Manifest => ({
  format: FORMAT,
  version: VERSION,
  ...parts,
});

/** The manifest out of the text of its file, or why it cannot be used. */
export function parseManifest(text: string): Result<Manifest, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('is not JSON.');
  }
  const kind = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(value);
  if (!kind.success) return err('is not the manifest of a backup of this app.');
  if (kind.data.version > VERSION) {
    return err(
      `is of a newer version of the app (format ${kind.data.version}; this one knows up to ${VERSION}). Restore with that version.`,
    );
  }
  const read = manifestSchema.safeParse(value);
  if (read.success) return ok(read.data);
  return err(`is damaged: ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')}.`);
}

/** What is wrong with the value of a line, undefined when it is a row that was not there before. */
export function rowFaultFinder(): (value: unknown) => string | undefined {
  const seen = new Set<string>();
  return (value) => {
    const row = backupRowSchema.safeParse(value);
    if (!row.success) return 'is not a row';
    if (seen.has(row.data.id)) return `holds the row ${row.data.id} again`;
    seen.add(row.data.id);
    return undefined;
  };
}
