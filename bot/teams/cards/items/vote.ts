import { counted } from '../../../domain/basics/words';
import { dayOf, formatShortDay, formatShortInstant } from '../../../domain/calendar/day';
import { standing, type Votes } from '../../../domain/lifecycle/votes';
import type { OwnVote, VoteItem, VoteOver } from '../../../domain/outstanding/votes/item';
import { agencyName } from '../../../domain/people/names';
import type { Json } from '../drawing/card';
import { execute, openTab } from '../drawing/parts/action';
import { buttons } from '../drawing/parts/buttons';
import { textField } from '../drawing/parts/fields';
import { heading, LONGEST_HEADING, small, type Fact } from '../drawing/parts/text';
import { short } from '../drawing/size';
import type { Banner, ItemView } from '../drawing/item-view';
import { actionData, showAction, type ActionPlace } from './action-place';
import { actionName } from './action-words';
import { fieldRows, type FormShown } from './forms';
import type { Place } from './place';
import { findingWords } from './reminder-facts';
import { undoHint } from './undo';
import { voteMarks } from './vote-marks';
import { linkOf } from './words';

/** An agency's vote on evidence: asked for, given, agreed by the group, or overtaken. */
export function voteView(item: VoteItem, place: Place, form?: FormShown): ItemView {
  const { action, step, message, votes } = item;
  const isForm = form?.form === 'Challenge' && item.stands === 'open' && mayChallenge(item);
  const back = { to: 'post', key: message.key } as const;
  const own = { slot: place.slot, messageKey: message.key, back, ...inPartnership(place) };
  const isOpen = item.stands === 'open';
  return {
    heading: headingOf(item, place),
    headingColor: isOpen && step === 'VoteEscalation' ? 'Attention' : 'Default',
    lead: leadOf(item, place),
    below: short(`${action.title}. Evidence by ${agencyName(item.lead)}`, 160),
    title: action.title,
    facts: isOpen ? factsOf(item, place, isForm) : [],
    ...(isOpen ? linkTo(item) : {}),
    ...bannerOf(item, place),
    ...(votes && !isForm && item.stands !== 'over'
      ? { marks: voteMarks(votes, action.status, place.today) }
      : {}),
    ...hintOf(item, place, isForm),
    ...(form?.refused && !isForm ? { refused: form.refused.why } : {}),
    actions: isForm
      ? []
      : // What is to be read before a vote stands on the action's own card, and from there in the tab.
        [...actionsOf(item, own), ...(isOpen ? [] : openTab(place.tab, `plan/${action.ref}`))],
    ...(isForm ? { form: challengeRows(item, own, form) } : {}),
    summary: isOpen ? SUMMARIES[item.canVote.length > 0 ? 'Lead' : step] : 'A vote was updated',
    asks: isOpen && item.canVote.length === 0,
    isOfOthers: step === 'VoteEscalation',
  };
}

const inPartnership = ({ partnership }: Place): Pick<ActionPlace, 'partnership'> =>
  partnership ? { partnership } : {};

const SUMMARIES: { readonly [S in VoteItem['step'] | 'Lead']: string } = {
  Vote: 'Your agency’s vote is asked for',
  VoteNudge: 'Your agency’s vote is still asked for',
  VoteDeputy: 'You are asked to vote as deputy',
  VoteEscalation: 'An agency has not voted',
  Lead: 'Your agency has not voted',
};

function headingOf(item: VoteItem, { today }: Place): string {
  const { stands, by, step, workingDays, own } = item;
  const name = actionName(item.action.ref);
  if (stands === 'agreed') return `The group has agreed ${name}`;
  if (stands === 'over') return `No vote is needed on ${name}`;
  if (stands === 'given')
    return own && !own.byReader && step === 'VoteEscalation'
      ? `The vote on ${name} is in`
      : `Your vote on ${name} is in`;
  if (step === 'VoteEscalation') return `${name}: no vote for ${counted(workingDays, 'working day')}`;
  const asked = `Your vote on ${name}${by ? `, by ${formatShortDay(by, today)}` : ''}`;
  return asked.length <= LONGEST_HEADING ? asked : `Your vote on ${name}`;
}

/** On a line: of another agency its name first. */
function leadOf(item: VoteItem, place: Place): string {
  const { step, stands, agency, workingDays, action, by } = item;
  if (stands !== 'open') return headingOf(item, place);
  const silent = `silent for ${counted(workingDays, 'working day')}`;
  if (step === 'VoteEscalation') return `${short(agencyName(agency), 50)}: ${silent}`;
  const until = by ? ` by ${formatShortDay(by, place.today)}` : '';
  const name = short(action.ref, 20);
  return item.answersFor
    ? `${short(agencyName(agency), 50)}: vote on ${name}${until}`
    : `${name}: your vote${until}`;
}

function factsOf(item: VoteItem, { today }: Place, isForm: boolean): readonly Fact[] {
  const { action, finding, evidence, lead, agency, step, workingDays } = item;
  const said = evidence
    ? [
        {
          label: `${agencyName(lead)} says`,
          text: `${evidence.text ? `“${short(evidence.text, 300)}” ` : ''}${evidence.byName}, ${formatShortDay(dayOf(evidence.at), today)}`,
        },
      ]
    : [];
  if (isForm) return said;
  return [
    ...(item.answersFor && step !== 'VoteEscalation' ? [{ label: 'For', text: agencyName(agency) }] : []),
    ...(step === 'VoteEscalation'
      ? [
          {
            label: 'Asked',
            text: `${agencyName(agency)}, no vote for ${counted(workingDays, 'working day')}`,
          },
        ]
      : []),
    ...(step === 'VoteDeputy'
      ? [
          {
            label: 'Why you get this',
            text: `No vote for ${counted(workingDays, 'working day')}. You are the deputy and can vote.`,
          },
        ]
      : []),
    ...(finding ? [{ label: 'Why', text: short(findingWords(finding), 240) }] : []),
    ...(action.successMeasure ? [{ label: 'Done when', text: short(action.successMeasure, 200) }] : []),
    ...said,
  ];
}

function linkTo({ evidence }: VoteItem): Pick<ItemView, 'link'> {
  const link = evidence?.link ? linkOf(evidence.link) : undefined;
  return link ? { link: { label: 'Evidence', text: `Open (${link.hostname})`, url: link.href } } : {};
}

const mayChallenge = ({ may, agency }: VoteItem): boolean =>
  may.some(
    ({ deed, forAgencies }) => deed === 'challenge' && forAgencies.some(({ code }) => code === agency.code),
  );

const mayAgree = ({ may, agency }: VoteItem): boolean =>
  may.some(
    ({ deed, forAgencies }) => deed === 'agree' && forAgencies.some(({ code }) => code === agency.code),
  );

function actionsOf(item: VoteItem, own: ActionPlace): readonly Json[] {
  const { action, stands } = item;
  const whole = showAction(action.ref, { ...own });
  const vote = voteData(item, own);
  if (stands === 'open') {
    if (!mayAgree(item)) return [whole];
    return [
      execute({
        title: 'Agree',
        verb: 'action.agree',
        isLikeliest: true,
        tooltip: tooltipOf(item),
        data: vote,
      }),
      execute({
        title: 'Challenge',
        verb: 'action.show',
        data: actionData(action.ref, own, { form: 'challenge' }),
      }),
      { ...whole, title: 'Read it', tooltip: 'The whole action' },
    ];
  }
  if (stands === 'over') return [];
  const undo = item.may.find(({ deed }) => deed === 'take-back');
  return [
    ...(item.undoUntil && undo?.step
      ? [
          execute({
            title: 'Undo',
            tooltip: 'Undo the vote',
            verb: 'action.take-back',
            data: actionData(action.ref, own, { seen: item.seen, step: undo.step }),
          }),
        ]
      : []),
    { ...whole, title: 'Read it', tooltip: 'The whole action' },
  ];
}

const voteData = (item: VoteItem, own: ActionPlace): Json =>
  actionData(item.action.ref, own, {
    seen: item.seen,
    forAgency: item.agency.code,
    ...(item.submission ? { submission: item.submission } : {}),
  });

const tooltipOf = ({ agency, onBehalf }: VoteItem): string =>
  onBehalf ? `Agree on behalf of ${agencyName(agency)}` : `Agree for ${agencyName(agency)}`;

function challengeRows(item: VoteItem, own: ActionPlace, form: FormShown): readonly Json[] {
  const field = textField('text', 'What is missing, and what would show it?', {
    isRequired: true,
    error: 'Please say what is missing.',
  });
  const { back: _, ...place } = own;
  return [
    heading(`Your challenge to ${actionName(item.action.ref)}`, 'Default'),
    small(`For ${agencyName(item.agency)}. All agencies read your reason.`),
    ...fieldRows([field], own.slot, form),
    ...buttons([
      execute({
        title: 'Send challenge',
        verb: 'action.challenge',
        isLikeliest: true,
        sends: true,
        data: voteData(item, place),
      }),
      execute({
        title: 'Back',
        verb: 'action.show',
        data: actionData(item.action.ref, place, { fold: true }),
      }),
    ]),
  ];
}

function bannerOf(item: VoteItem, { today }: Place): { readonly banner?: Banner } {
  const { stands, own, votes, agency } = item;
  if (stands === 'open') return {};
  if (stands === 'over') return { banner: { style: 'emphasis', lines: [plain(overWords(item))] } };
  if (stands === 'agreed' && votes) {
    const last = agreedAt(votes);
    const by = `by all ${counted(votes.of.filter(({ needed, agreement }) => needed && agreement).length, 'agency', 'agencies')}`;
    return {
      banner: {
        style: 'good',
        lines: [
          {
            lead: '✓ Agreed',
            text: ` ${by}${last ? `, ${formatShortInstant(last, today)}` : ''}. ${standing(votes.of).length === 0 ? 'Nobody challenges.' : ''}`.trimEnd(),
            weight: 'Default',
          },
        ],
      },
    };
  }
  if (!own) return {};
  const whose = agencyName(agency);
  return {
    banner: {
      style: own.verdict === 'Agree' ? 'good' : 'warning',
      lines: [
        {
          lead: own.verdict === 'Agree' ? '✓ Agreed' : '✗ Challenged',
          text: `${givenBy(own, whose)}, ${formatShortInstant(own.at, today)}.`,
          weight: 'Default',
        },
      ],
    },
  };
}

const plain = (text: string): Banner['lines'][number] => ({ text, weight: 'Default' });

function givenBy({ byReader, byName, onBehalf, atMeeting }: OwnVote, whose: string): string {
  if (atMeeting) return ` for ${whose} at the meeting, recorded by ${byReader ? 'you' : byName}`;
  return ` by ${byReader ? 'you' : byName} ${onBehalf ? 'on behalf of' : 'for'} ${whose}`;
}

const agreedAt = ({ of }: Votes) =>
  of
    .flatMap(({ agreement }) => (agreement?.verdict === 'Agree' ? [agreement.at] : []))
    .sort()
    .at(-1);

const OVER: { readonly [O in VoteOver]: (lead: string, agency: string) => string } = {
  gone: () => 'The action was withdrawn. Nothing is asked any more.',
  'taken-back': (lead) =>
    `${lead} has taken the evidence back. Nothing is asked until there is new evidence.`,
  newer: (lead) => `${lead} has submitted new evidence since. A new card asks for your vote on that.`,
  challenged: (lead) =>
    `The evidence was challenged and is with ${lead} again. Nothing is asked until it is answered.`,
  leads: (_, agency) => `${agency} leads the action now, and has no vote of its own.`,
  'not-asked': (_, agency) => `The agreement of ${agency} is not needed any more.`,
};

const overWords = ({ over, lead, agency }: VoteItem): string =>
  OVER[over ?? 'not-asked'](agencyName(lead), agencyName(agency));

function hintOf(item: VoteItem, { today }: Place, isForm: boolean): { readonly hint?: string } {
  const { stands, lead, canVote, onBehalf, agency, undoUntil, by, own, action } = item;
  if (isForm || stands === 'over') return {};
  const who = agencyName(lead);
  if (stands === 'agreed') {
    return action.status === 'Agreed'
      ? {
          hint: `Next, ${who} says how it will last (the sustainability plan) and when to look again. Then ${actionName(action.ref)} is closed.`,
        }
      : {};
  }
  if (stands === 'given') {
    const asked =
      by && own?.verdict === 'Agree' ? `Votes are asked for by ${formatShortDay(by, today)}.` : '';
    const back = own?.verdict === 'Challenge' ? `${who} reads your reason, and can add to the evidence.` : '';
    const hint = [asked, back, undoUntil ? undoHint(undoUntil) : ''].filter(Boolean).join(' ');
    return hint ? { hint } : {};
  }
  if (canVote.length > 0 || !mayAgree(item)) {
    const names = canVote.length > 0 ? canVote.slice(0, 2).join(' or ') : 'Nobody who is named for it';
    return { hint: `For your information: ${names} can vote. Please talk to them.` };
  }
  if (onBehalf)
    return {
      hint: `Have you heard from ${agencyName(agency)}? Vote here: the record will say that you gave it for them.`,
    };
  return {
    hint: `Challenge if the evidence does not show it is done. ${who} then hears your reason and can add to it.`,
  };
}
