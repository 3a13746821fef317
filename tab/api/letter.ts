import {
  letterConfirmedSchema,
  letterReadSchema,
  type LetterConfirmedView,
  type LetterGiven,
  type LetterReadView,
} from '../../bot/contract/inspection/letter';
import type { Host } from '../host/host';
import { answered, ApiError, post, readAnswer } from './client';
import { rowAddress } from '../../bot/contract/action-path';

/** As large as the server takes one, in bytes: larger ones are not even sent. */
const LARGEST = 25_000_000;

const pathOf = (ref: string, partnership: string | undefined): string =>
  rowAddress('inspections', ref, 'letter', partnership);

/** Has a letter read. Nothing of it is kept. Throws ApiError, with the reason where it cannot be read. */
export async function readLetterFile(
  host: Host,
  ref: string,
  file: File,
  partnership: string | undefined,
): Promise<LetterReadView> {
  if (file.size > LARGEST)
    throw new ApiError(
      'too-large',
      'The file is too large',
      'A letter weighs 25 MB at most. Choose the letter alone, without what was sent with it.',
    );
  const answer = await answered(host, pathOf(ref, partnership), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return readAnswer(answer, letterReadSchema);
}

/** Puts what was confirmed into the plan, or tells what has to be chosen first. The same once more changes nothing. Throws ApiError. */
export async function confirmLetter(
  host: Host,
  ref: string,
  given: LetterGiven,
  partnership: string | undefined,
): Promise<LetterConfirmedView> {
  const sending = { body: given, key: crypto.randomUUID() };
  return (await post(host, pathOf(ref, partnership), sending, letterConfirmedSchema)).data;
}
