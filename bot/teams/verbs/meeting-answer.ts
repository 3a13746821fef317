import { z } from 'zod';
import { failure } from '../../domain/failure';
import { ANSWERS } from '../../domain/partnership';
import { answerMeeting } from '../../usecases/answer-meeting';
import { outcomeOf } from './outcome';
import { ButtonData, inputOf, type Verb } from './verb';

const Data = ButtonData.extend({
  ref: z.string().min(1).max(200),
  agency: z.string().min(1).max(60),
  answer: z.enum(ANSWERS),
});

/** Attending, a deputy attends, or apologies. */
export const meetingAnswer: Verb = {
  name: 'meeting.answer',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { key, ref, agency, answer, slot, view } = read.data;
    const chosen = inputOf(read.data, 'deputy', slot);
    const named = inputOf(read.data, 'otherDeputy', slot);
    const note = inputOf(read.data, 'note', slot);
    if (chosen === 'too-long' || named === 'too-long' || note === 'too-long') {
      return { failure: failure('too-long') };
    }
    const result = await answerMeeting(pressing.parts, pressing.who, {
      meetingRef: ref,
      agencyCode: agency,
      reminderKey: key,
      answer,
      // A name that somebody typed says more than a choice they may have made before.
      ...(answer === 'Deputy' && { deputy: named.text ?? chosen.text }),
      ...(answer === 'Apologies' && { note: note.text }),
    });
    return outcomeOf(pressing, { key, view }, result);
  },
};
