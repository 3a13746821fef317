import type { ActionView, DeedView, ExtensionView, VotesView } from '../../contract/action';
import { whyNotNow, type MayDo } from '../../domain/lifecycle/deeds-of';
import type { ActionStory } from '../../domain/lifecycle/story/story';
import type { SaidLine } from '../../domain/lifecycle/story/said';
import { isVotedOn, shortNameOf, votesInWords, type Vote, type Votes } from '../../domain/lifecycle/votes';
import { dueWords } from '../../domain/basics/how-far-off';
import { dayOf } from '../../domain/calendar/day';
import type { Action, Agency, Extension, Facts } from '../../domain/partnership';
import { agencyOf, nameOf } from '../../domain/people/names';
import { ratingWordsOf } from '../../domain/plan/rating';
import type { Question } from './question';
import { voteOf } from './vote';

type Asked = Pick<Question, 'snapshot' | 'calendar' | 'now'>;

/** An action's story as the tab reads it. */
export function actionView({ snapshot, calendar, now }: Asked, story: ActionStory): ActionView {
  const { row, finding, groupLine, impactLine, votes, deeds } = story;
  return {
    asOf: now,
    action: { ...row, ...detailsOf(story.action, { snapshot, calendar, now }) },
    ...(finding ? { finding: findingView(finding) } : {}),
    states: story.states,
    ratingWords: ratingWordsOf(snapshot),
    milestones: story.milestones,
    evidence: story.evidence.map(saidView),
    notes: story.notes.map(saidView),
    ...(groupLine ? { groupLine: saidView(groupLine) } : {}),
    ...(impactLine ? { impactLine: saidView(impactLine) } : {}),
    ...(story.toLast ? { toLast: story.toLast } : {}),
    ...(votes ? { votes: votesView(snapshot, story.action, votes) } : {}),
    challenges: story.challenges.map(saidView),
    extensions: story.extensions.map((one) => extensionView(snapshot, one)),
    history: story.history.map(saidView),
    deeds: deeds.may.map((one) => deedView(snapshot, one)),
    notNow: deeds.notNow.map((one) => ({ deed: one.deed, label: one.label, why: whyNotNow(one) })),
    place: story.place,
  };
}

function detailsOf(action: Action, { calendar, now }: Asked) {
  const { ownerEmail, successMeasure, sustainabilityPlan, reviewOn, impact = 'NotYet' } = action;
  const { otherPlan, order, withdrawnOn: on, withdrawnWhy: why, status } = action;
  const review = reviewOn && status === 'Closed' ? dueWords(calendar, dayOf(now), reviewOn) : undefined;
  return {
    impact,
    ...(ownerEmail ? { ownerEmail } : {}),
    ...(successMeasure ? { successMeasure } : {}),
    ...(sustainabilityPlan ? { sustainabilityPlan } : {}),
    ...(reviewOn ? { reviewOn } : {}),
    ...(review && reviewOn ? { reviewWords: `review ${review}`, reviewOverdue: reviewOn < dayOf(now) } : {}),
    ...(otherPlan ? { otherPlan } : {}),
    ...(order === undefined ? {} : { order }),
    ...(on ? { withdrawn: { on, ...(why ? { why } : {}) } } : {}),
  };
}

const findingView = ({ ref, kind, title, text, embargoed }: NonNullable<ActionStory['finding']>) => ({
  ref,
  kind,
  title,
  ...(text ? { text } : {}),
  embargoed,
});

const agencyName = ({ code, title }: Agency) => ({ code, title });

/** A line with its agency by code and name alone. */
function saidView<L extends SaidLine>({ agency, ...line }: L) {
  return { ...line, ...(agency ? { agency: agencyName(agency) } : {}) };
}

function votesView(facts: Facts, action: Action, votes: Votes): VotesView {
  const needed = votes.of.filter((vote) => vote.needed);
  return {
    on: votes.submission.at,
    open: isVotedOn(action),
    agreed: needed.filter(({ agreement }) => agreement?.verdict === 'Agree').length,
    needed: needed.length,
    words: votesInWords(votes),
    agencies: votes.of.map((vote) => voteView(facts, vote)),
  };
}

function voteView(facts: Facts, given: Vote): VotesView['agencies'][number] {
  const { agency, agreement, needed } = given;
  const base = { agency: agencyName(agency), shortName: shortNameOf(agency), needed, vote: voteOf(given) };
  if (!agreement) return base;
  const { text, by, at, onBehalf, meetingRef } = agreement;
  const meeting = meetingRef && (facts.meetings.find(({ ref }) => ref === meetingRef)?.title ?? meetingRef);
  return {
    ...base,
    ...(text ? { text } : {}),
    byName: nameOf(facts, by),
    at,
    onBehalf: onBehalf ?? false,
    ...(meeting ? { meetingTitle: meeting } : {}),
  };
}

function extensionView(facts: Facts, extension: Extension): ExtensionView {
  const { key, dueOn, wantedOn, reason, by, at, decision, grantedOn, decidedBy, decidedAt, note } = extension;
  return {
    key,
    dueOn,
    wantedOn,
    reason,
    byName: nameOf(facts, by),
    at,
    decision,
    ...(grantedOn ? { grantedOn } : {}),
    ...(decidedBy ? { decidedByName: nameOf(facts, decidedBy) } : {}),
    ...(decidedAt ? { decidedAt } : {}),
    ...(note ? { note } : {}),
  };
}

function deedView(facts: Facts, { forAgencies, ...deed }: MayDo): DeedView {
  return {
    ...deed,
    forAgencies: forAgencies.map(({ code, onBehalf }) => ({
      ...agencyName(agencyOf(facts, code)),
      onBehalf,
    })),
  };
}
