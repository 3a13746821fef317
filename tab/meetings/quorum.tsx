import { Pill, type Tone } from '../parts/signs/pill';
import type { MeetingView } from '../../bot/contract/meetings';
import { listed } from '../parts/format';

/** How quoracy is said: 'quorate' means that enough of the right agencies come for the group to decide. */
const QUORATE: Record<MeetingView['quorate'], { short: string; tone: Tone }> = {
  yes: { short: 'Quorate', tone: 'green' },
  'not yet': { short: 'Not yet quorate', tone: 'plain' },
  no: { short: 'Not quorate', tone: 'red' },
};

/** Whether a meeting is quorate, by the answers so far. */
export const Quorum = ({ quorate }: Pick<MeetingView, 'quorate'>) => (
  <Pill tone={QUORATE[quorate].tone}>{QUORATE[quorate].short}</Pill>
);

type Named = (agency: { readonly code: string; readonly title: string }) => string;

/** What the quoracy turns on: who of the safeguarding partners has not answered, or has sent apologies. */
export function quorumWords(
  { quorate, answers }: Pick<MeetingView, 'quorate' | 'answers'>,
  named: Named = ({ title }) => title,
): string {
  const partners = answers.filter((one) => one.safeguardingPartner);
  if (partners.length === 0) return 'No agency is marked as a safeguarding partner.';
  if (quorate === 'yes') return 'All safeguarding partners are covered.';
  const missing =
    quorate === 'no'
      ? partners.filter((one) => one.answer === 'Apologies')
      : partners.filter((one) => !one.answer);
  const names = listed(missing.map((one) => named({ code: one.agencyCode, title: one.agencyTitle })));
  if (!names) return '';
  return quorate === 'no' ? `Apologies from ${names}.` : `Still to answer: ${names}.`;
}
