import { z } from 'zod';
import { failure } from '../../domain/basics/failure';
import { can } from '../../domain/people/roles';
import { listCard } from '../answers/meetings';
import { ListData, meetingCardOf } from './meeting-card';
import type { Verb } from './verb';

const OpenData = ListData.extend({ ref: z.string().min(1).max(255) });

/** Shows one meeting of the list with what a coordinator can do about it. Records nothing. */
export const meetingOpen: Verb = {
  name: 'meeting.open',
  press(pressing, raw) {
    const read = OpenData.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    if (!can(pressing.actor, 'meeting:change')) {
      return Promise.resolve({ failure: failure('coordinator-only') });
    }
    return Promise.resolve({ card: meetingCardOf(pressing, read.data.ref, read.data) });
  },
};

/** Shows the list of meetings again. Records nothing. */
export const meetingList: Verb = {
  name: 'meeting.list',
  press(pressing, raw) {
    const read = ListData.safeParse(raw);
    if (!read.success) return Promise.resolve({ failure: failure('bad-card') });
    const { page, series } = read.data;
    return Promise.resolve({ card: listCard(pressing, { page, ...(series ? { series } : {}) }) });
  },
};
