import { waitInWords } from '../domain/basics/wait-words';
import { failure, type Failure, type FailureCode } from '../domain/basics/failure';
import type { StoreTrouble, StoreUnavailable } from './ports';

const CODES: Readonly<Record<StoreTrouble, FailureCode>> = {
  locked: 'storage-locked',
  'no-right': 'storage-no-right',
  full: 'storage-full',
  'no-sign-in': 'storage-no-sign-in',
  'too-large': 'too-long',
};

/** 'Try again in a few minutes' fits as long as SharePoint asks for no longer wait, in seconds. */
const A_FEW_MINUTES = 300;

/** What people are told where SharePoint took nothing: what is in the way, and whether and when to try again. */
export function storageFailure({ why, retryAfterSeconds }: StoreUnavailable): Failure {
  if (why) return failure(CODES[why]);
  if (retryAfterSeconds === undefined || retryAfterSeconds <= A_FEW_MINUTES)
    return failure('storage-unavailable');
  return failure('storage-busy', `Try again in ${waitInWords(retryAfterSeconds)}.`);
}
