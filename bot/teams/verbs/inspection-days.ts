import { z } from 'zod';
import { explain, failure, isAboutWords } from '../../domain/basics/failure';
import { counted } from '../../domain/basics/words';
import { parseDay } from '../../domain/calendar/day';
import { setDueDays } from '../../usecases/inspection/diary';
import { countdownCard, dueDaysAnswer } from '../answers/inspection';
import { inputOf, type Verb } from './verb';

const Data = z.looseObject({
  ref: z.string().min(1).max(255),
  asked: z.array(z.string().min(1).max(255)).max(20),
});

/** The coordinator says by when requests are due that had no day. */
export const inspectionDays: Verb = {
  name: 'inspection.days',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { ref, asked } = read.data;
    const typed = Object.fromEntries(
      asked.map((_, at) => [`day${at}`, inputOf(read.data, `day${at}`, '') ?? '']),
    );
    const days = asked.flatMap((request, at) => {
      const dueOn = parseDay(typed[`day${at}`] ?? '');
      return dueOn ? [{ request, dueOn }] : [];
    });
    const none = days.length === 0 ? failure('not-given', 'Choose the day of at least one.') : undefined;
    const done = none ? undefined : await setDueDays(pressing.parts, pressing.who, ref, days);
    const why = none ?? (done && !done.ok ? done.error : undefined);
    if (why && (why.code === 'bad-date' || isAboutWords(why))) {
      const card = dueDaysAnswer(pressing, { typed, refused: { why: explain(why) } });
      return card ? { card, refused: why } : { failure: why };
    }
    if (why) return { failure: why };
    const snapshot = done?.ok ? done.value.facts : pressing.snapshot;
    const said = `✓ ${counted(days.length, 'day')} set.`;
    return { card: countdownCard({ ...pressing, snapshot }, said) };
  },
};
