import { z } from 'zod';
import { parseDay } from '../../domain/calendar/day';
import { explain, failure, type Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import { clearAway, setAway } from '../../usecases/people/set-away';
import type { Snapshot } from '../../usecases/ports';
import { daysCard } from '../answers/away';
import { inputOf, type Outcome, type Pressing, type Verb } from './verb';

/** Whose days, and what was put into the two fields: whether these are days is the use case's to judge. */
const Data = z.looseObject({ person: z.string().min(1).max(320) });

/** Sets the days on which somebody is away. */
export const awaySet: Verb = {
  name: 'away.set',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const email = read.data.person.toLowerCase();
    const days = { from: inputOf(read.data, 'from', ''), to: inputOf(read.data, 'to', '') };
    const done = await setAway(pressing.parts, pressing.who, { email, ...days });
    if (done.ok || done.error.code !== 'bad-days') return outcome(pressing, email, done);
    const typed = { from: days.from ?? '', to: days.to ?? '' };
    const field = parseDay(typed.from) ? 'to' : 'from';
    const refused = { typed, refused: { why: explain(done.error), field } };
    return { card: daysCard(pressing, { email }, { refused }), refused: done.error };
  },
};

/** Somebody is back, or does not go away after all. */
export const awayClear: Verb = {
  name: 'away.clear',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const email = read.data.person.toLowerCase();
    return outcome(pressing, email, await clearAway(pressing.parts, pressing.who, email));
  },
};

const outcome = (pressing: Pressing, email: string, done: Result<Snapshot, Failure>): Outcome =>
  done.ok
    ? { card: daysCard({ ...pressing, snapshot: done.value }, { email }, { isSaved: true }) }
    : { failure: done.error };
