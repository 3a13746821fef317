import { z } from 'zod';
import { failure, isAboutWords } from '../../domain/basics/failure';
import { dayOf, parseDay } from '../../domain/calendar/day';
import type { Opening } from '../../domain/inspection/opening';
import { endInspection, openInspection } from '../../usecases/inspection/run-inspection';
import { confirmingCard, countdownCard, openingCard, type OpeningTyped } from '../answers/inspection';
import { openedWords } from '../cards/inspection/opening';
import { inputOf, type Verb } from './verb';

const Form = z.looseObject({ exercise: z.boolean() });

/** Shows what would be opened with what was filled in, before anything is written. */
export const inspectionCheck: Verb = {
  name: 'inspection.check',
  press(pressing, raw) {
    const read = Form.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    const { exercise } = read.data;
    const input = (name: keyof OpeningTyped): string => inputOf(read.data, name, '') ?? '';
    const typed: OpeningTyped = {
      theme: input('theme'),
      otherTheme: input('otherTheme'),
      day: input('day'),
      tell: input('tell'),
    };
    const notifiedOn = parseDay(input('day'));
    const checked = notifiedOn
      ? confirmingCard(pressing, {
          theme: input('otherTheme') || input('theme'),
          notifiedOn,
          exercise,
          tellAtOnce: input('tell') === 'true',
        })
      : { failure: failure('bad-date') };
    if ('card' in checked) return Promise.resolve(checked);
    const why = checked.failure;
    if (!isAboutWords(why)) return Promise.resolve(checked);
    return Promise.resolve({ card: openingCard(pressing, exercise, { typed, why }), refused: why });
  },
};

const Confirmed = z.looseObject({
  theme: z.string().min(1).max(255),
  notifiedOn: z.string().transform((text, context) => {
    const on = parseDay(text);
    if (!on) context.addIssue({ code: 'custom', message: 'no day' });
    return on ?? z.NEVER;
  }),
  exercise: z.boolean(),
  tellAtOnce: z.boolean(),
});

/** Opens what was confirmed; everybody is told. */
export const inspectionOpen: Verb = {
  name: 'inspection.open',
  async press(pressing, raw) {
    const read = Confirmed.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { theme, notifiedOn, exercise, tellAtOnce } = read.data;
    const given: Opening = { theme, notifiedOn, exercise, tellAtOnce };
    const done = await openInspection(pressing.parts, pressing.who, given);
    if (!done.ok) return { failure: done.error };
    const { facts: snapshot, decision } = done.value;
    const said = openedWords(decision, dayOf(pressing.parts.clock.now()));
    return { card: countdownCard({ ...pressing, snapshot }, said) };
  },
};

const Named = z.looseObject({ ref: z.string().min(1).max(255) });

/** Ends an inspection's three weeks, or a dry run. */
export const inspectionEnd: Verb = {
  name: 'inspection.end',
  async press(pressing, raw) {
    const read = Named.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const done = await endInspection(pressing.parts, pressing.who, read.data.ref);
    if (!done.ok) return { failure: done.error };
    return { card: countdownCard({ ...pressing, snapshot: done.value.facts }, '✓ Ended.') };
  },
};
