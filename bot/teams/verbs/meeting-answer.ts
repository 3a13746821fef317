import { z } from 'zod';
import { parseInstant } from '../../domain/calendar/day';
import { failure } from '../../domain/basics/failure';
import { answerMeeting } from '../../usecases/meetings/answer-meeting';
import { outcomeOf } from './outcome';
import { ButtonData, inputOf, type Verb } from './verb';
import { ANSWERS } from '../../domain/partnership';

const Data = ButtonData.extend({
  ref: z.string().min(1).max(200),
  agency: z.string().min(1).max(60),
  answer: z.enum(ANSWERS),
  startsAt: z.string().transform(parseInstant).optional(),
});

/** Attending, a deputy attends, or apologies. */
export const meetingAnswer: Verb = {
  name: 'meeting.answer',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { reminderKey, ref, agency, answer, startsAt, slot } = read.data;
    // A name that somebody typed says more than a choice they may have made before.
    const deputy = inputOf(read.data, 'otherDeputy', slot) ?? inputOf(read.data, 'deputy', slot);
    const result = await answerMeeting(pressing.parts, pressing.who, {
      meetingRef: ref,
      agencyCode: agency,
      startsAt,
      reminderKey,
      answer,
      ...(answer === 'Deputy' && { deputy }),
      ...(answer === 'Apologies' && { note: inputOf(read.data, 'note', slot) }),
    });
    const { data } = read;
    const typed = (name: string): string | undefined => inputOf(data, name, slot);
    return outcomeOf(
      pressing,
      data,
      result,
      answer === 'Attending'
        ? undefined
        : answer === 'Deputy'
          ? {
              form: answer,
              values: { deputy: typed('deputy'), otherDeputy: typed('otherDeputy') },
              fields: ['otherDeputy'],
            }
          : { form: answer, values: { note: typed('note') }, fields: ['note'] },
    );
  },
};
