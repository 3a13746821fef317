import { z } from 'zod';

export const itemSchema = z.object({
  id: z.string(),
  '@odata.etag': z.string().nullish(),
  eTag: z.string().nullish(),
  deleted: z.unknown().optional(),
  createdDateTime: z.string().nullish(),
  lastModifiedDateTime: z.string().nullish(),
  createdBy: z
    .object({ user: z.object({ email: z.string().nullish(), displayName: z.string().nullish() }).nullish() })
    .nullish(),
  fields: z.record(z.string(), z.unknown()).nullish(),
});

/** A row as Graph gives it. */
export type Item = z.infer<typeof itemSchema>;

export const pageSchema = z.object({
  value: z.array(itemSchema),
  '@odata.nextLink': z.string().nullish(),
  '@odata.deltaLink': z.string().nullish(),
});

export type Page = z.infer<typeof pageSchema>;
