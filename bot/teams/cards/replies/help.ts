import type { Card, Dress } from '../drawing/card';
import { pageCard, type Page } from '../drawing/page';

/** What help tells somebody. */
export interface Help {
  /** Under their headings, each line what to type and what that does. */
  readonly groups: readonly {
    readonly title: string;
    readonly lines: readonly { readonly says: string; readonly does: string }[];
  }[];
  readonly tries: NonNullable<Page['tries']>;
  /** False in a channel or group chat. */
  readonly personal: boolean;
  /** Whom to ask, and how; none for the coordinator. */
  readonly contact?: string;
}

/** `/help`: what this person can ask for, each with an example. */
export const helpCard = ({ groups, tries, personal, contact }: Help, dress: Dress = {}): Card =>
  pageCard({
    ...dress,
    heading: 'What you can ask me',
    intro: personal
      ? 'Type a word or a sentence, with or without the slash.'
      : 'Mention me first. Everything else I answer in our own chat.',
    sections: [
      ...groups.map(({ title, lines }) => ({
        title,
        lines: lines.map(({ says, does }) => ({ lead: says, text: `: ${does}` })),
      })),
    ],
    note: [
      'Sentences work too: “when is the next meeting?”, “what is overdue?”.',
      ...(contact ? [`Stuck? ${contact}.`] : []),
    ].join(' '),
    tries,
    summary: 'What you can ask',
  });

/** The answer to words that are no command. What was typed is not repeated: it may hold a child's details. */
export const suggestionCard = (
  offers: NonNullable<Page['tries']>,
  others: NonNullable<Page['tries']>,
  dress: Dress = {},
): Card =>
  pageCard({
    ...dress,
    heading: offers.length > 0 ? 'Did you mean this?' : 'I did not understand that',
    intro:
      offers.length > 0
        ? 'I did not understand what you typed. Nothing was changed.'
        : 'Nothing was changed. These may help.',
    tries: withHelp(offers.length > 0 ? likeliestFirst(offers) : others),
    summary: 'I did not understand that',
  });

/**
 * To words that seem to hold details of a child, `kind` as in 'an NHS number': what to do about them. Nothing of them is
 * repeated.
 */
export const childDataCard = (kind: string, isUnderstood: boolean, dress: Dress = {}): Card =>
  pageCard({
    ...dress,
    heading: 'Please delete what you wrote',
    intro: [
      `It seems to hold ${kind}.`,
      ...(isUnderstood ? [] : ['I did not understand that, and nothing was changed.']),
      'I have kept and logged nothing of it, but it stands in this chat until you delete it. Please write nothing about a child here.',
    ].join(' '),
    summary: 'Please delete what you wrote',
  });

/** Help stands last, once. */
const withHelp = (tries: NonNullable<Page['tries']>): NonNullable<Page['tries']> =>
  tries.some(({ says }) => says === HELP.says) ? tries : [...tries, HELP];

/** One offer stands out; of several none is likelier than the others. */
const likeliestFirst = (offers: NonNullable<Page['tries']>): NonNullable<Page['tries']> =>
  offers.length === 1 ? offers.map((one) => ({ ...one, isLikeliest: true })) : offers;

/** To somebody on no list. Whose app this is it does not say. */
export const strangerCard = (why: string): Card =>
  pageCard({ heading: 'I do not know you yet', intro: why, summary: 'I cannot help you here' });

/** What somebody may not do: who can, and what is theirs instead. */
export const notYoursCard = (heading: string, why: string, dress: Dress = {}): Card =>
  pageCard({
    ...dress,
    heading,
    intro: why,
    tries: [{ title: 'My things', says: 'my', isLikeliest: true }, HELP],
    summary: 'That is not yours to do',
  });

const HELP = { title: 'Help', says: 'help' };
