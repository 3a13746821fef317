import * as z from 'zod/mini';
import type { FailureCode } from '../domain/basics/failure';

/** What can go wrong on the way to a resource, beside the failures of the work itself. */
export const WEB_CODES = [
  'not-signed-in',
  'sign-in-unavailable',
  'say-hello-first',
  'not-found',
  'row-unreadable',
  'which-partnership',
  'no-such-partnership',
  'method-not-allowed',
  'bad-json',
  'unsupported-media-type',
  'not-this-machine',
  'not-json',
  'no-version',
  'not-a-plan',
  'empty',
  'too-many-rows',
  'old-format',
  'macros',
  'no-table',
  'not-a-letter',
  'scan',
  'password',
  'damaged',
  'unsafe',
  'busy',
  'document-slow',
  'too-large',
  'too-many-requests',
  'bad-request',
  'not-ready',
] as const;

/** Every `code` that an error of the server can carry. They never change. */
export type ProblemCode = FailureCode | (typeof WEB_CODES)[number];

/**
 * An error document as RFC 9457 describes it (`application/problem+json`). `code` is any text here, so that an open
 * tab survives a newer server.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  /** For people: what happened, and what to do. */
  detail: z.string(),
  code: z.string(),
  /** What of what was given will not do, by its name. */
  field: z.optional(z.string()),
  /** Names this one request in the server's journal. */
  instance: z.optional(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;
