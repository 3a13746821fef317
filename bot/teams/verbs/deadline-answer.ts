import { z } from 'zod';
import { parseDay } from '../../domain/calendar/day';
import { failure } from '../../domain/basics/failure';
import { answerDeadline } from '../../usecases/deadlines/answer-deadline';
import { askExtension } from '../../usecases/deadlines/ask-extension';
import { outcomeOf } from './outcome';
import { ButtonData, inputOf, type Verb } from './verb';

const Data = ButtonData.extend({ answer: z.enum(['OnTrack', 'NeedHelp', 'Done', 'MoreTime']) });

/** Under which name each answer's text is sent. */
const TYPED = { OnTrack: 'note', NeedHelp: 'help', Done: 'evidence' } as const;

/** On track, needs help, done, or more time is asked for. */
export const deadlineAnswer: Verb = {
  name: 'deadline.answer',
  async press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return { failure: failure('bad-card') };
    const { reminderKey, answer, slot } = read.data;
    const { parts, who } = pressing;
    if (answer === 'MoreTime') {
      const wanted = inputOf(read.data, 'wanted', slot);
      const wantedOn = parseDay(wanted ?? '');
      const reason = inputOf(read.data, 'reason', slot);
      const thatDay = inputOf(read.data, 'thatDay', slot);
      const isDayMeant = thatDay === 'true';
      return outcomeOf(
        pressing,
        read.data,
        await askExtension(parts, who, { reminderKey, wantedOn, reason, isDayMeant }),
        { form: 'MoreTime', values: { wanted, reason, thatDay }, fields: ['reason'] },
      );
    }
    const note = inputOf(read.data, TYPED[answer], slot);
    const link = answer === 'Done' ? inputOf(read.data, 'link', slot) : undefined;
    const result = await answerDeadline(parts, who, { reminderKey, answer, note, link });
    return outcomeOf(pressing, read.data, result, {
      form: answer === 'OnTrack' ? 'Note' : answer,
      values: { [TYPED[answer]]: note, link },
      fields: [TYPED[answer], 'link'],
    });
  },
};
