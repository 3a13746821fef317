import type { Response } from 'restify';
import type { Problem, ProblemCode } from '../contract/problem';
import { explain, FAILURE_CODES, type FailureCode } from '../domain/basics/failure';

/** How each problem crosses HTTP. A code without a line here does not compile. */
const TABLE: Record<
  ProblemCode,
  { readonly status: number; readonly title: string; readonly detail?: string }
> = {
  'not-signed-in': {
    status: 401,
    title: 'You are not signed in',
    detail: 'Your sign-in is missing or has run out. Open the tab again in Microsoft Teams.',
  },
  'sign-in-unavailable': {
    status: 503,
    title: 'Sign-in is not working just now',
    detail: 'We could not check your sign-in with Microsoft just now. Try again in a minute.',
  },
  'say-hello-first': {
    status: 403,
    title: 'Say hello to the app first',
    detail:
      'We do not know your Teams account yet. Open your chat with this app in Teams, type “hello” and send it, then open this tab again. If that does not help, your coordinator can confirm that it is you.',
  },
  'not-known': {
    status: 403,
    title: 'You are not on the partnership’s list',
    detail:
      'This tab is for people on the partnership’s list. Ask your coordinator to add you, with the e-mail address you use in Teams.',
  },
  'wrong-tenant': {
    status: 403,
    title: 'You are not on the partnership’s list',
    detail: 'This tab is for people on the partnership’s list.',
  },
  'sender-unsure': { status: 503, title: 'Teams did not say who you are' },
  'not-your-agency': { status: 403, title: 'This belongs to another agency' },
  'own-chat-only': { status: 403, title: 'Ask that in your own chat' },
  'observers-cannot-answer': { status: 403, title: 'Observers cannot answer' },
  'not-for-your-role': {
    status: 403,
    title: 'This is not for your role',
    detail: 'This is for coordinators and chairs.',
  },
  'meeting-gone': { status: 404, title: 'This meeting is no longer there' },
  'meeting-cancelled': { status: 409, title: 'This meeting is cancelled' },
  'meeting-moved': { status: 409, title: 'This meeting has been moved' },
  'meeting-past': { status: 409, title: 'This meeting can no longer be changed' },
  'day-not-free': { status: 409, title: 'That day is not free' },
  'bad-time': { status: 422, title: 'The time could not be read' },
  'meeting-over': { status: 409, title: 'This meeting is over' },
  'reminder-gone': { status: 404, title: 'This reminder is no longer there' },
  'subject-gone': { status: 404, title: 'What this is about is no longer there' },
  'action-gone': { status: 404, title: 'There is no such action' },
  'request-gone': { status: 404, title: 'There is no such request' },
  'finding-gone': { status: 404, title: 'There is no such finding' },
  'inspection-gone': { status: 404, title: 'There is no such inspection' },
  'not-now': { status: 409, title: 'That cannot be done now' },
  'version-changed': { status: 412, title: 'Somebody changed this meanwhile' },
  'no-agency-named': { status: 422, title: 'It does not say for which agency' },
  'not-given': { status: 422, title: 'Something is missing or cannot be used' },
  'already-there': { status: 409, title: 'It is there already' },
  'ref-taken': { status: 409, title: 'That number is taken' },
  'passed-on': { status: 409, title: 'The agency is no longer asked for this' },
  'deputy-not-named': { status: 422, title: 'The deputy is not named' },
  'help-not-said': { status: 422, title: 'It does not say what you need' },
  'no-evidence': { status: 422, title: 'There is no evidence' },
  'no-reason': { status: 422, title: 'There is no reason' },
  'bad-link': { status: 422, title: 'The link cannot be kept' },
  'bad-date': { status: 422, title: 'The day cannot be used' },
  overdue: { status: 409, title: 'This is overdue' },
  'odd-hour': { status: 409, title: 'That is outside usual meeting hours' },
  'due-on-day-off': { status: 422, title: 'Nothing is usually due on that day' },
  'already-done': { status: 409, title: 'This is done already' },
  'too-late-to-take-back': { status: 409, title: 'This can no longer be taken back' },
  'undo-over': { status: 409, title: 'The ten minutes to undo this are over' },
  'undo-overtaken': { status: 409, title: 'The answer has been replaced since' },
  'undo-not-yours': { status: 403, title: 'Only whoever answered can undo it' },
  'message-gone': { status: 404, title: 'What this is about is no longer there' },
  'extension-gone': { status: 404, title: 'This request for more time is no longer there' },
  'extension-decided': { status: 409, title: 'This request for more time is settled' },
  'extension-changed': { status: 409, title: 'The due date or the day asked for has changed' },
  'coordinator-only': { status: 403, title: 'This is for coordinators' },
  'bad-days': { status: 422, title: 'The days cannot be used' },
  'only-your-own-days': { status: 403, title: 'These are somebody else’s days' },
  'person-gone': { status: 404, title: 'This person is no longer on the list' },
  'cannot-cover': { status: 409, title: 'This person cannot cover' },
  'nobody-chosen': { status: 422, title: 'Nobody was chosen' },
  'bad-card': { status: 400, title: 'The answer could not be read' },
  'unknown-verb': { status: 400, title: 'The answer could not be read' },
  'unknown-agency': { status: 404, title: 'There is no such agency' },
  'too-long': { status: 422, title: 'The text is too long' },
  'child-data': { status: 422, title: 'The text seems to hold details of a child' },
  'too-fast': {
    status: 429,
    title: 'Too much at once',
    detail:
      'That came faster than the app can keep up with, so none of it was recorded. Wait ten seconds, then try again.',
  },
  busy: { status: 503, title: 'There was no time to read the file' },
  'document-slow': { status: 503, title: 'The document was not made in time' },
  'changed-meanwhile': { status: 412, title: 'Somebody else changed this' },
  'storage-unavailable': {
    status: 503,
    title: 'SharePoint does not answer',
    detail:
      'The partnership’s lists are kept in SharePoint, which did not answer. Try again in a few minutes; if it still does not answer, a coordinator should know.',
  },
  'storage-busy': { status: 503, title: 'SharePoint is too busy' },
  'storage-locked': {
    status: 503,
    title: 'The SharePoint site is locked',
    detail:
      'The partnership’s SharePoint site is locked, and trying again does not help. A coordinator sees to it that whoever looks after the site unlocks it.',
  },
  'storage-no-right': {
    status: 503,
    title: 'The app may no longer use the SharePoint site',
    detail:
      'The app is no longer allowed into the partnership’s SharePoint site, and trying again does not help. A coordinator sees to it that the site’s owner allows it again.',
  },
  'storage-full': {
    status: 503,
    title: 'The SharePoint site is full',
    detail:
      'The partnership’s SharePoint site is full, and trying again does not help. A coordinator sees to it that whoever looks after the site makes room.',
  },
  'storage-no-sign-in': {
    status: 503,
    title: 'SharePoint does not accept the app’s sign-in',
    detail:
      'SharePoint no longer accepts the app’s sign-in, and trying again does not help. A coordinator sees to it that whoever runs the app renews it.',
  },
  'storage-unsure': {
    status: 503,
    title: 'SharePoint did not answer in time',
    detail:
      'SharePoint did not say in time whether this was recorded. Check before you do it again; doing it twice does no harm.',
  },
  'storage-misfit': {
    status: 503,
    title: 'The SharePoint lists do not fit this version',
    detail: 'Whoever runs the app needs to use “npm run provision”: a coordinator knows who that is.',
  },
  'answer-lost': {
    status: 503,
    title: 'Teams did not take the answer',
    detail: 'Wait a minute, then do it again.',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'Try again. If it happens again, a coordinator should know when it did.',
  },
  'not-found': { status: 404, title: 'There is nothing at this address', detail: 'Check the address.' },
  'which-partnership': {
    status: 400,
    title: 'The request does not say which partnership',
    detail: 'You belong to several. Add ?partnership= and the id of one; /api/v1/partnerships lists them.',
  },
  'no-such-partnership': {
    status: 404,
    title: 'You have no such partnership',
    detail: 'You may no longer be on its list. Open the tab again.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    detail: 'The methods it takes are in the Allow header.',
  },
  'bad-json': {
    status: 400,
    title: 'The body is not a JSON object',
    detail: 'Send one JSON object, encoded as UTF-8.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body’s encoding is not supported',
    detail: 'Send the body without a Content-Encoding.',
  },
  'not-this-machine': {
    status: 403,
    title: 'This is for this machine alone',
    detail: 'Local mode answers programs of this machine and its own pages, and no others.',
  },
  'row-unreadable': { status: 404, title: 'Its row in the list cannot be read' },
  'not-json': {
    status: 415,
    title: 'The body is not marked as JSON',
    detail: 'Send JSON, with the header “Content-Type: application/json”.',
  },
  'no-version': {
    status: 428,
    title: 'It does not say which version was seen',
    detail: 'Send the header “If-Match” with the ETag of what you read, so that nobody’s change is lost.',
  },
  'not-a-plan': { status: 422, title: 'This is no plan that can be read' },
  empty: { status: 422, title: 'The file is empty' },
  'too-many-rows': { status: 422, title: 'The file has more rows than a plan' },
  'old-format': { status: 422, title: 'The file is of an old kind' },
  macros: { status: 422, title: 'The file holds macros' },
  'no-table': { status: 422, title: 'The file holds no table with actions' },
  'not-a-letter': { status: 422, title: 'This is no inspection letter' },
  scan: { status: 422, title: 'The file holds pictures and no text' },
  password: { status: 422, title: 'The file is protected by a password' },
  damaged: { status: 422, title: 'The file is damaged' },
  unsafe: { status: 422, title: 'The file is not safe to read' },
  'too-large': { status: 413, title: 'This is too large', detail: 'Send less than 256 kB.' },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    detail: 'Too many requests came from your network at once. Wait ten seconds, then try again.',
  },
  'bad-request': {
    status: 400,
    title: 'The request could not be read',
    detail: 'Check the address and the headers.',
  },
  'not-ready': { status: 503, title: 'Not ready yet' },
};

/** Something that ends a request, told by its code. What else is thrown is `unexpected`, and its message stays inside. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    readonly more: {
      readonly detail?: string;
      readonly field?: string;
      readonly retryAfterSeconds?: number;
      readonly headers?: Record<string, string>;
    } = {},
  ) {
    super(code);
  }
}

/** The RFC 9457 document of a problem; `instance` is the request's id. */
function problemOf(code: ProblemCode, instance: string, detail?: string, field?: string): Problem {
  const { status, title, detail: words } = TABLE[code];
  return {
    type: `urn:jtai:problem:${code}`,
    title,
    status,
    detail: detail ?? words ?? wordsOf(code),
    code,
    ...(field ? { field } : {}),
    instance: `urn:uuid:${instance}`,
  };
}

/** Answers with a problem document. */
export function sendProblem(res: Response, problem: ProblemError, instance: string): void {
  const body = problemOf(problem.code, instance, problem.more.detail, problem.more.field);
  const wait = problem.more.retryAfterSeconds ?? (body.status === 503 ? RETRY_AFTER_SECONDS : undefined);
  for (const [name, value] of Object.entries(problem.more.headers ?? {})) res.setHeader(name, value);
  if (wait !== undefined) res.setHeader('Retry-After', String(Math.ceil(wait)));
  res.setHeader('Content-Type', 'application/problem+json');
  res.setHeader('Cache-Control', 'no-store');
  res.sendRaw(body.status, JSON.stringify(body));
}

const RETRY_AFTER_SECONDS = 10;

const isFailure = (code: ProblemCode): code is FailureCode =>
  (FAILURE_CODES as readonly string[]).includes(code);
const wordsOf = (code: ProblemCode): string => (isFailure(code) ? explain({ code }) : TABLE[code].title);
