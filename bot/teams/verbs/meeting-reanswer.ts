import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { unsentReminder } from '../../domain/meetings/answer';
import { wholeCard } from './outcome';
import type { Verb } from './verb';
import { mayAnswer } from '../../domain/people/roles';

const Data = z.looseObject({ messageKey: z.string().min(1).max(400) });

/** Shows the answering buttons of a meeting again, on the card of its news. Records nothing. */
export const meetingReanswer: Verb = {
  name: 'meeting.reanswer',
  press(pressing, raw) {
    const read = Data.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    const { snapshot, actor } = pressing;
    const message = snapshot.messages.find(({ key }) => key === read.data.messageKey);
    const meeting = snapshot.meetings.find(({ ref }) => ref === message?.about);
    if (!message || !meeting) return Promise.resolve({ failure: failure('message-gone') });
    const refused = mayAnswer(snapshot, actor, message.agencyCode);
    return Promise.resolve(
      refused
        ? { failure: refused }
        : { card: wholeCard(pressing, message, { key: unsentReminder(meeting, message.agencyCode).key }) },
    );
  },
};
