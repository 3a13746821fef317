import type { Request, Response } from 'restify';
import { letterGivenSchema, type LetterConfirmedView } from '../../contract/inspection/letter';
import { ownThemes, type ConfirmedLetter } from '../../domain/letter-plan/proposed';
import { factsAsOf } from '../../usecases/facts-as-of';
import { confirmLetter, letterRefusal } from '../../usecases/inspection/from-letter';
import type { LetterFile, LetterReader } from '../../usecases/inspection/letter-reader';
import type { Snapshot } from '../../usecases/ports';
import type { Membership } from '../../usecases/partnerships';
import { chosen, membershipsFor, type AskedOf } from '../asking';
import { readGiven } from '../body/given';
import type { Handler, WebRoute } from '../http';
import { readBytes } from '../body/json-body';
import { ProblemError } from '../problems';
import { letterView } from '../resources/letter';
import { sendJson } from '../body/send-json';
import { refOf } from '../named';
import { done, refuse, whoOf } from '../outcome';

export interface LetterParts extends AskedOf {
  readonly letters: LetterReader;
}

/** The most that a letter may weigh, in bytes, as the reader has it too. */
const LARGEST_LETTER = 25_000_000;

/**
 * `POST /api/v1/inspections/{ref}/letter`: a file is read and answered, and nothing of it kept; JSON confirms what was
 * read, as it is or corrected.
 */
export const letterRoutes = (from: LetterParts): readonly WebRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/inspections/:ref/letter',
    takesFile: true,
    handle: async (req, res) => (isJson(req) ? confirming(from)(req, res) : reading(from)(req, res)),
  },
];

/** True when a request sends what was confirmed, and no file. */
export const isJson = (req: Request): boolean =>
  req.headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/json';

const reading =
  (from: LetterParts): Handler =>
  async (req, res) => {
    const membership = await coordinatorOf(req, from);
    const { parts } = membership.partnership;
    const read = await letterIn(req, from, membership.snapshot);
    const view = letterView(membership.snapshot, parts.calendar, refOf(req), read);
    return sendJson(req, res, { ...view, asOf: factsAsOf(parts) });
  };

/** The letter that a request uploads. Throws a ProblemError with the reason where it cannot be read. */
export async function letterIn(req: Request, { letters }: LetterParts, facts: Snapshot): Promise<LetterFile> {
  const bytes = await readBytes(
    req,
    LARGEST_LETTER,
    'A letter weighs 25 MB at most. Choose the letter alone, without what was sent with it.',
  );
  const read = await letters.read(bytes, ownThemes(facts));
  if (!read.ok) throw new ProblemError(read.error.code, { detail: read.error.message });
  return read.value;
}

const confirming =
  (from: LetterParts): Handler =>
  async (req: Request, res: Response) => {
    const membership = await coordinatorOf(req, from);
    const { choices, ...given } = await readGiven(req, letterGivenSchema);
    const { parts } = membership.partnership;
    const who = whoOf(membership);
    const { findings, actions, changed, asked, staying } = await done(from, () =>
      confirmLetter(parts, who, refOf(req), given as ConfirmedLetter, choices),
    );
    const view: LetterConfirmedView = {
      ...{ asOf: factsAsOf(parts), inspectionRef: refOf(req) },
      ...{ findings: [...findings], actions: [...actions], changed: [...changed] },
      asked: asked.map(({ changes, choices: offered, ...one }) => ({
        ...one,
        changes: [...changes],
        choices: [...offered],
      })),
      staying: staying.map(({ ref, title }) => ({ ref, title })),
    };
    return sendJson(req, res, view);
  };

/** A letter may be under embargo: who may not put it into the plan is refused before anything is read. */
async function coordinatorOf(req: Request, from: LetterParts): Promise<Membership> {
  const membership = chosen(req, await membershipsFor(req, from));
  const refusal = letterRefusal(membership.snapshot, membership.actor, refOf(req));
  return refusal ? refuse(refusal) : membership;
}
