import { z } from 'zod';
import { parseDay } from '../../domain/calendar/day';
import { failure } from '../../domain/basics/failure';
import { decideExtension } from '../../usecases/deadlines/decide-extension';
import { messageOutcome } from './outcome';
import { inputOf, MessageData, type Verb } from './verb';

const aDay = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'is no day' });
  return z.NEVER;
});

const Data = MessageData.extend({
  extensionKey: z.string().min(1).max(400),
  decision: z.enum(['Granted', 'Refused']),
  dueOn: aDay,
  wantedOn: aDay,
  choosesDay: z.boolean().optional(),
});

/** The coordinator grants more time, grants another day, or refuses. */
export const extensionDecide: Verb = {
  name: 'extension.decide',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { slot, messageKey, extensionKey, decision, dueOn, wantedOn, choosesDay = false } = read.data;
    const result = await decideExtension(pressing.parts, pressing.who, {
      extensionKey,
      decision,
      dueOn,
      wantedOn,
      choosesDay,
      otherDay: choosesDay ? parseDay(inputOf(read.data, 'day', slot) ?? '') : undefined,
      isDayMeant: choosesDay && inputOf(read.data, 'thatDay', slot) === 'true',
      note: inputOf(read.data, decision === 'Refused' ? 'reason' : 'why', slot),
    });
    const { data } = read;
    const typed = (name: string): string | undefined => inputOf(data, name, slot);
    return messageOutcome(
      pressing,
      messageKey,
      result,
      decision === 'Refused'
        ? { form: 'Refuse', values: { reason: typed('reason') }, fields: ['reason'] }
        : {
            form: 'OtherDay',
            // What is granted with one tap is asked about in the form of another day, with the day wanted in it.
            values: choosesDay
              ? { day: typed('day'), why: typed('why'), thatDay: typed('thatDay') }
              : { day: wantedOn },
            fields: ['why'],
          },
    );
  },
};
