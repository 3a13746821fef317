import { appendFileSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** A row that must have been as `marks` say, now or before a later change. */
const expectedSchema = z.object({
  list: z.string(),
  key: z.string(),
  marks: z.record(z.string(), z.string()),
});

const toldSchema = z.object({
  /** The operation's number, which is also its second on the clock: what it writes can be told by it. */
  op: z.number(),
  what: z.string(),
  /**
   * `saved`: it must be there. `unsure`: it may be. `not saved`: it must not. `sent`: a card has reached somebody.
   */
  told: z.enum(['saved', 'unsure', 'not saved', 'sent']),
  why: z.string().optional(),
  expected: z.array(expectedSchema).readonly().default([]),
});

export type Expected = z.infer<typeof expectedSchema>;
/** What a process told a person (or did in Teams), written down as it happened. */
export type Told = z.infer<typeof toldSchema>;

/** Writes it down at once, so that it is there whatever becomes of the process. */
export const writeDown = (file: string, told: z.input<typeof toldSchema>): void =>
  appendFileSync(file, `${JSON.stringify(told)}\n`);

/** All that a process has written down. */
export const readTold = (file: string): Told[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toldSchema.parse(JSON.parse(line)));
