import type * as z from 'zod/mini';
import { rowAddress } from '../../bot/contract/action-path';
import {
  learningSchema,
  otherLetterKeptSchema,
  otherLetterReadSchema,
  type otherLetterSchema,
  type LEARNING_DOING,
  type OtherLetterReadView,
  type ToldView,
} from '../../bot/contract/inspection/learning';
import type { Host } from '../host/host';
import { answered, ApiError, post, readAnswer } from './client';
import { useResource } from './resource';
import { ofPartnership } from './shown-partnership';

/** What is kept of another area's letter. */
export type OtherLetterGiven = z.infer<typeof otherLetterSchema>;

/** As large as the server takes one, in bytes: larger ones are not even sent. */
const LARGEST = 25_000_000;

const pathOf = (partnership: string | undefined): string =>
  `/api/v1/learning/letter${ofPartnership(partnership)}`;

/** What other areas were told, by subject; of one theme or of all. */
export const useLearning = (theme: string) =>
  useResource(theme ? `learning?${new URLSearchParams({ theme })}` : 'learning', learningSchema);

/** Corrects one finding that was kept, takes it out with why, or brings it back. Throws ApiError. */
export async function correctFinding(
  host: Host,
  { key, version }: Pick<ToldView, 'key' | 'version'>,
  deed: keyof typeof LEARNING_DOING,
  body: object,
  partnership: string | undefined,
): Promise<void> {
  const of = rowAddress('learning/findings', key, deed, partnership);
  await post(host, of, { body, etag: `"${version}"`, key: crypto.randomUUID() }, learningSchema);
}

/** Has another area's letter read. Nothing of it is kept. Throws ApiError, with the reason where it cannot be read. */
export async function readOtherLetter(
  host: Host,
  file: File,
  partnership: string | undefined,
): Promise<OtherLetterReadView> {
  if (file.size > LARGEST)
    throw new ApiError('too-large', 'The file is too large', 'A letter weighs 25 MB at most.');
  const answer = await answered(host, pathOf(partnership), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return readAnswer(answer, otherLetterReadSchema);
}

/** Keeps the findings; says how many are new and how many were put right. The same once more does neither. Throws ApiError. */
export async function keepOtherLetter(
  host: Host,
  given: OtherLetterGiven,
  partnership: string | undefined,
): Promise<{ readonly kept: number; readonly changed: number }> {
  const sending = { body: given, key: crypto.randomUUID() };
  return (await post(host, pathOf(partnership), sending, otherLetterKeptSchema)).data;
}

/** What of all that was read is about learning, of whatever theme. */
export const isLearning = ({ queryKey: [name] }: { readonly queryKey: readonly unknown[] }): boolean =>
  String(name).startsWith('learning');
