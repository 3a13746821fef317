import type * as z from 'zod/mini';
import { ANSWERING, QUESTION_DEEDS, type QuestionDeed } from '../../contract/chasing/answers';
import { failure, type Failure } from '../../domain/basics/failure';
import { err, type Result } from '../../domain/basics/result';
import { questionsFor } from '../../domain/status/questions';
import { decideExtension } from '../../usecases/deadlines/decide-extension';
import { takeHelp } from '../../usecases/deadlines/take-help';
import { factsAsOf } from '../../usecases/facts-as-of';
import type { Membership } from '../../usecases/partnerships';
import { nameCover } from '../../usecases/people/name-cover';
import { undoAnswer } from '../../usecases/people/undo-answer';
import type { Snapshot } from '../../usecases/ports';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven } from '../body/given';
import { sendJson } from '../body/send-json';
import type { Handler, WebRoute } from '../http';
import { refOf } from '../named';
import { asOfIn, done, whoOf } from '../outcome';

/**
 * What waits for the coordinator: calls for help, wishes for more time, agencies that nobody answers for; each answered, and
 * undone for ten minutes, by the same use cases as on its card in the chat. Whoever answers first has answered, and of more
 * time the days that were seen are named, so no version is asked for.
 */
export const questionRoutes = (from: AskedOf): readonly WebRoute[] => [
  { method: 'GET', path: '/api/v1/questions', handle: listing(from) },
  ...QUESTION_DEEDS.map((deed): WebRoute => ({
    method: 'POST',
    path: `/api/v1/questions/:ref/${deed}`,
    handle: answering(from, deed),
  })),
];

const listing =
  (from: AskedOf): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    return sendJson(req, res, viewOf(membership, membership.snapshot));
  };

const viewOf = (membership: Membership, facts: Snapshot) => ({
  asOf: factsAsOf(membership.partnership.parts),
  questions: questionsFor(asOfIn(membership, facts), membership.actor),
});

interface Asked {
  readonly membership: Membership;
  readonly messageKey: string;
}
type Given<D extends QuestionDeed> = z.infer<(typeof ANSWERING)[D]>;
type Done = Promise<Result<unknown, Failure>>;

/** How each answer is given. */
const ANSWERS: { readonly [D in QuestionDeed]: (asked: Asked, given: Given<D>) => Done } = {
  help: ({ membership, messageKey }) => takeHelp(partsOf(membership), whoOf(membership), messageKey),
  grant: (asked, { dueOn, wantedOn, on, text, thatDay }) =>
    ruling(asked, {
      ...{ decision: 'Granted', dueOn, wantedOn, isDayMeant: thatDay === true },
      ...(on && on !== wantedOn ? { choosesDay: true, otherDay: on } : {}),
      ...(text ? { note: text } : {}),
    }),
  refuse: (asked, { dueOn, wantedOn, text }) =>
    ruling(asked, { decision: 'Refused', dueOn, wantedOn, ...(text ? { note: text } : {}) }),
  cover: ({ membership, messageKey }, { personEmail }) =>
    nameCover(partsOf(membership), whoOf(membership), { messageKey, personEmail }),
  hold: ({ membership, messageKey }) => nameCover(partsOf(membership), whoOf(membership), { messageKey }),
  undo: ({ membership, messageKey }, { answeredAt }) =>
    undoAnswer(partsOf(membership), whoOf(membership), { messageKey, ...(answeredAt ? { answeredAt } : {}) }),
};

const partsOf = ({ partnership }: Membership) => partnership.parts;

type Ruling = Omit<Parameters<typeof decideExtension>[2], 'extensionKey'>;

async function ruling({ membership, messageKey }: Asked, given: Ruling): Done {
  const asks = membership.snapshot.messages.find(({ key }) => key === messageKey);
  if (asks?.kind !== 'Extension') return err(failure('message-gone'));
  return decideExtension(partsOf(membership), whoOf(membership), { ...given, extensionKey: asks.about });
}

const answering =
  <D extends QuestionDeed>(from: AskedOf, deed: D): Handler =>
  async (req, res) => {
    const membership = chosen(req, await membershipsFor(req, from));
    const given = (await readGiven(req, ANSWERING[deed])) as Given<D>;
    await done(from, () => ANSWERS[deed]({ membership, messageKey: refOf(req) }, given));
    return sendJson(req, res, viewOf(membership, await partsOf(membership).store.snapshot()));
  };
