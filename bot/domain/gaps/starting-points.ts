import type { Facts } from '../partnership';

/** What inspectors look at under one theme: a start for a partnership's own list, in our words and not the inspectorates'. */
export interface StartingPoint {
  readonly theme: string;
  /** For the references of its rows: 'SYV-1'. */
  readonly code: string;
  /** The published guidance that it sums up, on GOV.UK; none of what the partnership lists itself. */
  readonly source?: string;
  readonly looksAt: readonly string[];
}

const guidance = (on: string): string =>
  `GOV.UK, guidance for inspectors: joint targeted area inspections, ${on}`;

/** To be edited by the partnership, which reads the guidance itself: it changes, and this list says the gist alone. */
export const STARTING_POINTS: readonly StartingPoint[] = [
  {
    theme: 'Early help',
    code: 'EH',
    source: guidance('early help'),
    looksAt: [
      'Children and families who need help early are found and offered it by whichever agency meets them first',
      'Needs and risks are assessed with the family, and plans say what is to change and by when',
      'Practitioners of different agencies share what they know and agree who leads',
      'Cases step up to and down from children’s social care in time and with a clear handover',
      'Leaders know what early help is there, who gets it and whether it makes a difference',
    ],
  },
  {
    theme: 'Criminal exploitation',
    code: 'CE',
    source: guidance('criminal exploitation of children'),
    looksAt: [
      'Practitioners recognise exploitation, and see the child as a victim',
      'Information on children, places and adults who exploit is put together and acted on',
      'Children who go missing are found, talked to and kept safer afterwards',
      'Those who exploit children are disrupted and prosecuted',
      'Leaders know the scale and pattern of exploitation and put help where it is',
    ],
  },
  {
    theme: 'Front door',
    code: 'FD',
    source: guidance('identification of initial need and risk'),
    looksAt: [
      'Referrers know the thresholds, and their referrals say what is needed for a decision',
      'Decisions at the front door are timely, are recorded with their reasons, and look at the child’s history',
      'Agencies check and share what they hold, with consent where it is due',
      'Strategy discussions are held in time, with police, health and the others who know the child',
      'Children at risk of immediate harm are made safe at once, also out of hours',
      'Leaders see how the front door works, and put right what does not',
    ],
  },
  {
    theme: 'Serious youth violence',
    code: 'SYV',
    source: guidance('serious youth violence'),
    looksAt: [
      'Children at risk of, or affected by, serious youth violence are found early, and risk is reduced',
      'Plans look at the child, the family, the peer group and the places where harm happens',
      'Children are not made criminals where that can be avoided, and bias is looked for',
      'Help, also for mental health and in education, is reached in time and keeps to what works',
      'Agencies make public places safer together, and use what communities know',
      'Leaders share one picture of need, duties and effect, and resource the response',
    ],
  },
  {
    theme: 'Domestic abuse',
    code: 'DA',
    source: guidance('children who are victims of domestic abuse'),
    looksAt: [
      'Children who see, hear or live with abuse are seen as victims in their own right',
      'Incidents are told to all who need to know, schools too, before the next school day',
      'Risk from the abuser is understood, and plans do not rest on the victim alone',
      'Children and the parent who is harmed get help that lasts beyond the crisis',
      'Those who abuse are held to account and offered ways to change',
      'Leaders know need and effect, and commission specialist help to fit',
    ],
  },
  {
    theme: 'Child sexual abuse in the family environment',
    code: 'CSA',
    source: guidance('child sexual abuse in the family environment'),
    looksAt: [
      'Practitioners notice signs, and do not wait for a child to tell',
      'Children are listened to, and medical and forensic care is timely and kind',
      'Investigations by police and social workers are joint, prompt and keep the child in mind',
      'Risk within the family is assessed by people who are trained for it',
      'Children and parents who did no harm get help also when there is no prosecution',
      'Leaders know how much there is, and how much is not seen',
    ],
  },
];

/** The code of a theme that we know, else its initials. */
export const codeOf = (theme: string): string =>
  STARTING_POINTS.find((one) => one.theme.toLowerCase() === theme.toLowerCase())?.code ??
  (theme
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 6) ||
    'C');

/** The points of every theme: as the partnership lists its areas, or else as the app brings them along. */
export function startingPoints({ themes }: Pick<Facts, 'themes'>): readonly StartingPoint[] {
  const own = themes.flatMap(({ title: theme, areas = [] }) =>
    areas.length > 0 ? [{ theme, code: codeOf(theme), looksAt: areas }] : [],
  );
  const isOwn = ({ theme }: StartingPoint): boolean =>
    own.some((one) => one.theme.toLowerCase() === theme.toLowerCase());
  return [...STARTING_POINTS.filter((one) => !isOwn(one)), ...own];
}
