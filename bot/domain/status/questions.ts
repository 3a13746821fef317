import type { Day, Instant } from '../calendar/day';
import { undoUntil } from '../basics/undo';
import { uncoveredItem } from '../cover/uncovered-item';
import { rulingUndoUntil } from '../deadlines/extensions-of';
import { extensionItem } from '../deadlines/messages/extension-items';
import { helpItem } from '../deadlines/messages/help-item';
import type { AsOf, Message } from '../partnership';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';

/** What a coordinator can answer to a question of theirs, by the names that addresses have. */
export type QuestionDeed = 'help' | 'grant' | 'refuse' | 'cover' | 'hold' | 'undo';

/** Something that an agency waits for the coordinator to answer, as on the coordinator's card in the chat. */
export interface OpenQuestion {
  /** The message that asks it. */
  readonly key: string;
  readonly about: 'help' | 'extension' | 'uncovered';
  readonly agencyTitle: string;
  /** What it is about: the action, the request; of an agency that nobody answers for, whoever is away. */
  readonly title?: string;
  /** Who asked, when, and in what words. */
  readonly byName?: string;
  readonly at?: Instant;
  readonly text?: string;
  /** Of more time: the due day that holds and the day that is wanted. */
  readonly dueOn?: Day;
  readonly wantedOn?: Day;
  /** Of an agency that nobody answers for: on which days, and who of it could. */
  readonly from?: Day;
  readonly to?: Day;
  readonly candidates?: readonly { readonly email: string; readonly name: string }[];
  /** Who has answered it. */
  readonly answeredByName?: string;
  /** When whoever reads answered it: what they undo is that answer and no other. */
  readonly answeredAt?: Instant;
  readonly deeds: readonly QuestionDeed[];
  /** Until when whoever reads can undo what they answered. */
  readonly undoUntil?: Instant;
}

/**
 * What waits for a coordinator's answer, and what this one has just answered and can undo: calls for help, wishes for more
 * time, and agencies that nobody answers for. Nothing for whoever does not coordinate. Questions about meetings stand with
 * the meetings, and who is at the door with the people.
 */
export function questionsFor(asOf: AsOf, actor: Actor): readonly OpenQuestion[] {
  if (!can(actor, 'extension:decide')) return [];
  return newestOf(asOf.facts.messages).flatMap((message) => questionOf(asOf, actor, message) ?? []);
}

/** The same question may have been asked of two coordinators, or anew: its newest row is the one that is answered. */
function newestOf(messages: readonly Message[]): readonly Message[] {
  const asked = messages.filter(({ state }) => state !== 'Superseded');
  return [...new Map(asked.map((one) => [`${one.kind}|${one.about}|${one.agencyCode}`, one])).values()];
}

function questionOf(asOf: AsOf, actor: Actor, message: Message): OpenQuestion | undefined {
  if (message.kind === 'Help') return ofHelp(asOf, actor, message);
  if (message.kind === 'Extension') return ofExtension(asOf, actor, message);
  return message.kind === 'Uncovered' ? ofCover(asOf, actor, message) : undefined;
}

/** Until when this coordinator can undo what they answered to the question. */
const undoOf = ({ now }: AsOf, actor: Actor, { state, answeredBy: by, answeredAt: at }: Message) =>
  state === 'Answered' ? undoUntil({ by, at }, actor.email, now) : undefined;

/** 'A09, Report part-time timetables'; what has no number of its own by its title alone. */
const titleOf = ({ kind, ref, title }: { kind: string; ref: string; title: string }): string =>
  kind === 'Milestone' ? title : `${ref}, ${title}`;

function ofHelp(asOf: AsOf, actor: Actor, message: Message): OpenQuestion | undefined {
  const item = helpItem(asOf, message);
  const undo = undoOf(asOf, actor, message);
  if (!item || item.isOver || (item.taken && !undo)) return undefined;
  return {
    ...{ key: message.key, about: 'help', agencyTitle: item.notice.agency.title },
    ...{ title: titleOf(item.notice.subject), byName: item.askedByName, at: item.askedAt, text: item.note },
    ...answered(message, item.taken?.byName, undo, ['help']),
  };
}

function ofExtension(asOf: AsOf, actor: Actor, message: Message): OpenQuestion | undefined {
  const item = extensionItem(asOf, message);
  if (!item || item.isDone || item.isAskedAgain) return undefined;
  const { extension, decided, dueOn } = item;
  const undo = rulingUndoUntil(extension, actor.email, asOf.now);
  if (extension.decision !== 'Open' && !undo) return undefined;
  return {
    ...{
      key: message.key,
      about: 'extension',
      agencyTitle: item.agency.title,
      title: titleOf({ ...extension, ref: extension.subjectRef, title: item.title }),
    },
    ...{ byName: item.askedByName, at: extension.at, text: extension.reason },
    ...{ dueOn, wantedOn: extension.wantedOn },
    ...answered(message, decided?.byName, undo, ['grant', 'refuse']),
  };
}

function ofCover(asOf: AsOf, actor: Actor, message: Message): OpenQuestion | undefined {
  const item = uncoveredItem(asOf.facts, message, asOf.now);
  const undo = undoOf(asOf, actor, message);
  if (item.stands !== 'open' && item.stands !== 'held' && !undo) return undefined;
  const { absentName, from, to, candidates } = item;
  // To name somebody goes also after a coordinator said to answer themselves.
  const still = item.stands === 'held' && candidates.length > 0 ? (['cover'] as const) : [];
  return {
    ...{ key: message.key, about: 'uncovered', agencyTitle: item.agency.title, from },
    ...(absentName ? { title: absentName } : {}),
    ...(to ? { to } : {}),
    candidates: candidates.map(({ email, title: name }) => ({ email, name })),
    ...answered(
      message,
      item.stands === 'open' ? undefined : item.decidedByName,
      undo,
      item.stands === 'open' ? [...(candidates.length > 0 ? (['cover'] as const) : []), 'hold'] : still,
    ),
  };
}

const answered = (
  { answeredAt }: Message,
  byName: string | undefined,
  undo: Instant | undefined,
  deeds: readonly QuestionDeed[],
): Pick<OpenQuestion, 'deeds' | 'undoUntil' | 'answeredByName' | 'answeredAt'> => ({
  ...(byName ? { answeredByName: byName } : {}),
  ...(undo ? { undoUntil: undo, deeds: ['undo'] } : { deeds }),
  ...(undo && answeredAt ? { answeredAt } : {}),
});
