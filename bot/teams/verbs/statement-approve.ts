import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { doWithStatement } from '../../usecases/inspection/statement';
import { statementAnswer } from '../answers/statement';
import type { Verb } from './verb';

const Approved = z.looseObject({
  ref: z.string().min(1).max(255),
  body: z.string().min(1).max(255),
  version: z.number().int(),
});

const approving = (
  name: string,
  is: 'approve' | 'undo-approval',
  said: (number: number) => string,
): Verb => ({
  name,
  async press(pressing, raw) {
    const read = Approved.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { ref, body, version: number } = read.data;
    const done = await doWithStatement(pressing.parts, pressing.who, ref, { is, body, number });
    if (!done.ok) return { failure: done.error };
    const card = statementAnswer({ ...pressing, snapshot: done.value.facts }, ref, said(number));
    return card ? { card } : { failure: failure('inspection-gone') };
  },
});

/** The chair or a safeguarding partner approves the version of the statement of action that the card names. */
export const statementApprove = approving(
  'statement.approve',
  'approve',
  (number) => `Approved: version ${number}.`,
);

/** Whoever has just approved takes it back. */
export const statementUndo = approving(
  'statement.undo',
  'undo-approval',
  (number) => `Taken back: version ${number} is not approved.`,
);
