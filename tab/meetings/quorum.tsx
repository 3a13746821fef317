import { Pill, type Tone } from '../parts/pill';
import type { MeetingView } from '../../bot/contract/meetings';

/** How quoracy is said: 'quorate' means that enough of the right agencies come for the group to decide. */
export const QUORATE: Record<MeetingView['quorate'], { short: string; tone: Tone }> = {
  yes: { short: 'Quorate', tone: 'green' },
  'not yet': { short: 'Not yet quorate', tone: 'plain' },
  no: { short: 'Not quorate', tone: 'red' },
};

/** Whether a meeting is quorate, by the answers so far. */
export const Quorum = ({ quorate }: Pick<MeetingView, 'quorate'>) => (
  <Pill tone={QUORATE[quorate].tone}>{QUORATE[quorate].short}</Pill>
);
