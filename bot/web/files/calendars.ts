import type { Request } from 'restify';
import * as z from 'zod/mini';
import { calendarWantedSchema, type CalendarMade, type CalendarsView } from '../../contract/calendars';
import { FEED_SCOPES, type Facts } from '../../domain/partnership';
import { FEED_WORDS } from '../../domain/reports/calendar/calendar';
import type { CalendarContent } from '../../domain/reports/calendar/entry';
import { ENTRY_KINDS, oneEntry } from '../../domain/reports/calendar/one';
import { feedsOf } from '../../domain/reports/calendar/feeds';
import {
  createCalendarReader,
  endCalendarAddress,
  newCalendarAddress,
} from '../../usecases/exporting/calendar-feeds';
import type { Membership } from '../../usecases/partnerships';
import { sendJson } from '../body/send-json';
import { chosen, membershipsFor, orProblem, type AskedOf } from '../asking';
import type { Handler, WebRoute } from '../http';
import { readJsonObject } from '../body/json-body';
import { ProblemError } from '../problems';
import { done } from '../outcome';

export interface CalendarParts extends AskedOf {
  readonly marking?: string;
  /** A calendar as a program reads it. */
  readonly calendarText: (content: CalendarContent) => string;
}

/** What a secret looks like: 32 bytes in base64url. Anything else is not looked up. */
const FILE = /^([\w-]{43})\.ics$/;

/** A calendar at its secret address, and what the signed-in person does with their own addresses. */
export const calendarRoutes = (from: CalendarParts): readonly WebRoute[] => [
  { method: 'GET', path: '/calendar/:file', handle: calendarFile(from) },
  { method: 'GET', path: '/api/v1/calendars', handle: listed(from) },
  { method: 'GET', path: '/api/v1/calendars/entry.ics', handle: entryFile(from) },
  { method: 'POST', path: '/api/v1/calendars', handle: made(from) },
  { method: 'POST', path: '/api/v1/calendars/:scope/revoke', handle: revoked(from) },
];

/** Without signing in; an address that leads nowhere is answered as one that never was. */
function calendarFile(from: CalendarParts): Handler {
  const calendarAt = createCalendarReader(from.partnerships);
  return async (req, res) => {
    const secret = FILE.exec(String(req.params.file))?.[1];
    const content = secret && (await orProblem(from.journal, () => calendarAt(secret, from.marking)));
    if (!content) throw new ProblemError('not-found');
    res.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    res.setHeader('Cache-Control', 'private, no-store');
    res.sendRaw(200, from.calendarText(content));
  };
}

/** `?kind=meeting&ref=M1`: one meeting or deadline as a file, for whoever is on the People list. */
const entryFile =
  (from: CalendarParts): Handler =>
  async (req, res) => {
    const { partnership, snapshot, actor } = chosen(req, await membershipsFor(req, from));
    const query = new URLSearchParams(req.getQuery());
    const kind = ENTRY_KINDS.find((one) => one === query.get('kind'));
    if (!kind) throw new ProblemError('bad-request', { detail: `Give the kind: ${ENTRY_KINDS.join(', ')}.` });
    const of = {
      facts: snapshot,
      owner: actor,
      partnershipId: partnership.id,
      now: partnership.parts.clock.now(),
    };
    const content = oneEntry(of, { kind, ref: query.get('ref') ?? '' }, from.marking);
    if (!content) throw new ProblemError('not-found', { detail: 'There is no such day any more.' });
    res.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    res.setHeader('Content-Disposition', `attachment; filename="${kind}.ics"`);
    res.setHeader('Vary', 'Authorization');
    res.setHeader('Cache-Control', 'no-store');
    res.sendRaw(200, from.calendarText(content));
  };

const listed =
  (from: CalendarParts): Handler =>
  async (req, res) => {
    const asked = chosen(req, await membershipsFor(req, from));
    return sendJson(req, res, calendarsOf(asked, asked.snapshot));
  };

const made =
  (from: CalendarParts): Handler =>
  async (req, res) => {
    const asked = chosen(req, await membershipsFor(req, from));
    const wanted = z.safeParse(calendarWantedSchema, await readJsonObject(req));
    if (!wanted.success) throw new ProblemError('bad-request', { detail: SCOPES_ARE });
    const { scope } = wanted.data;
    const { secret, facts } = await done(from, () =>
      newCalendarAddress(asked.partnership.parts, asked.actor, scope),
    );
    const answer: CalendarMade = { ...calendarsOf(asked, facts), scope, path: `/calendar/${secret}.ics` };
    return sendJson(req, res, answer);
  };

const revoked =
  (from: CalendarParts): Handler =>
  async (req, res) => {
    const asked = chosen(req, await membershipsFor(req, from));
    const scope = scopeIn(req);
    const facts = await done(from, () => endCalendarAddress(asked.partnership.parts, asked.actor, scope));
    return sendJson(req, res, calendarsOf(asked, facts));
  };

const SCOPES_ARE = `Give the scope: ${FEED_SCOPES.join(', ')}.`;

function scopeIn(req: Request): (typeof FEED_SCOPES)[number] {
  const scope = FEED_SCOPES.find((one) => one === req.params.scope);
  if (!scope) throw new ProblemError('bad-request', { detail: SCOPES_ARE });
  return scope;
}

function calendarsOf({ partnership, actor }: Membership, facts: Pick<Facts, 'calendarFeeds'>): CalendarsView {
  const feeds = feedsOf(facts, actor);
  return {
    asOf: partnership.parts.clock.now(),
    calendars: FEED_SCOPES.map((scope) => ({
      scope,
      words: FEED_WORDS[scope],
      madeAt: feeds.find((feed) => feed.scope === scope)?.madeAt,
    })),
  };
}
