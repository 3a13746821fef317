'use strict';
const fs = require('node:fs');
const path = require('node:path');

/**
 * The rooms of the house, from the ground up: what each folder holds, and what it may import besides itself. This table
 * is the map: the rule below holds every import to it, and `tests/house/` README's "Map" and the size of each room. A
 * folder that is not named belongs to the room it stands in; `/*` is a room with all that are in it.
 */
const GROUND = ['bot/domain/calendar', 'bot/domain/basics', 'bot/domain/partnership'];
const TOOLS = [...GROUND, 'bot/domain/people', 'bot/domain/sending', 'bot/domain/reminders'];
const WORK = [
  ...TOOLS,
  'bot/domain/steps',
  'bot/domain/plan',
  'bot/domain/inspection',
  'bot/domain/statement',
  'bot/domain/meetings',
  'bot/domain/lifecycle',
  'bot/domain/requests',
  'bot/domain/deadlines',
];
const TOLD = [
  ...WORK,
  'bot/domain/outstanding',
  'bot/domain/door',
  'bot/domain/notices',
  'bot/domain/cover',
  'bot/domain/digest',
];
const DRAWN = ['bot/domain/*', 'bot/usecases/*', 'bot/teams/turn', 'bot/teams/cards/*'];
const STORED = [
  'bot/domain/*',
  'bot/usecases/*',
  'bot/sharepoint/graph',
  'bot/sharepoint/rows',
  'bot/sharepoint/lists',
];
const SHOWN = ['tab/parts', 'tab/api', 'tab/host', 'tab/address', 'bot/contract', 'bot/domain/*'];

const ROOMS = {
  'bot/domain/calendar': { holds: 'days, working days, bank holidays', may: [] },
  'bot/domain/basics': {
    holds: 'results, refusals by code, what may be typed (child data, links), words',
    may: GROUND.slice(0, 1),
  },
  'bot/domain/partnership': {
    holds: "the facts: every list's rows, their keys and words, a decision's writes",
    may: GROUND.slice(0, 2),
    door: ['index.ts', 'decision.ts'],
  },
  'bot/domain/people': { holds: 'who acts and may; who gets what for an agency; days away', may: GROUND },
  'bot/domain/linking': {
    holds: 'both sides of every reference, folded alike',
    may: [...GROUND, 'bot/domain/people'],
  },
  'bot/domain/sending': {
    holds: 'when, which way and how often; contracts of what is to be sent',
    may: TOOLS.slice(0, 4),
  },
  'bot/domain/reminders': {
    holds: 'by which rules and stages; which reminder of a thing counts',
    may: TOOLS.slice(0, 5),
  },
  'bot/domain/steps': {
    holds: 'what was done to a row, column by column: in words, in the record, taken back, replayed',
    may: TOOLS,
  },
  'bot/domain/plan': { holds: 'actions: status, rating, rows', may: [...TOOLS, 'bot/domain/steps'] },
  'bot/domain/letter': { holds: 'what an inspection letter says, from its printed lines', may: GROUND },
  'bot/domain/plan-file/cells': {
    holds: 'what one cell of a plan says: a day, leads, a rating',
    may: GROUND,
  },
  'bot/domain/plan-file/table': {
    holds: 'how plans are headed, and what their columns hold',
    may: [...GROUND, 'bot/domain/plan-file/cells'],
  },
  'bot/domain/plan-file': {
    holds: "somebody's plan in a file, understood: tables, rows, what is no action",
    may: [...GROUND, 'bot/domain/plan-file/*'],
  },
  'bot/domain/inspection': {
    holds: 'opened, its three weeks, timetable, dry runs, embargo',
    may: [...TOOLS, 'bot/domain/steps'],
  },
  'bot/domain/statement': {
    holds: 'the statement of action: checked, signed off, approved, its versions, sent',
    may: [...TOOLS, 'bot/domain/inspection'],
  },
  'bot/domain/meetings': { holds: 'series, days off, who attends, change, answer, news', may: TOOLS },
  'bot/domain/lifecycle': {
    holds: 'an action from start to sustained: who may do what when, votes, history',
    may: [
      ...[...TOOLS, 'bot/domain/steps'],
      ...['bot/domain/plan', 'bot/domain/inspection', 'bot/domain/meetings'],
    ],
  },
  'bot/domain/requests': {
    holds: 'an Annex A request added, provided, handed over, changed, withdrawn, taken back',
    may: [...TOOLS, 'bot/domain/steps', 'bot/domain/inspection', 'bot/domain/lifecycle'],
  },
  'bot/domain/findings': {
    holds: 'a finding added, changed, put in its place, withdrawn',
    may: [...TOOLS, 'bot/domain/steps', 'bot/domain/plan', 'bot/domain/inspection'],
  },
  'bot/domain/letter-plan': {
    holds: 'a confirmed letter becomes findings and draft actions',
    may: [
      ...[...TOOLS, 'bot/domain/steps', 'bot/domain/letter'],
      ...['bot/domain/inspection', 'bot/domain/lifecycle', 'bot/domain/findings'],
    ],
  },
  'bot/domain/importing': {
    holds: "somebody's plan brought into this one: names asked, compared, added, undone",
    may: [
      ...TOOLS,
      'bot/domain/plan',
      'bot/domain/plan-file',
      'bot/domain/plan-file/*',
      ...['bot/domain/steps', 'bot/domain/inspection', 'bot/domain/lifecycle', 'bot/domain/findings'],
    ],
  },
  'bot/domain/learning': {
    holds: 'what other areas were told, by subject, beside what we do about it',
    may: [...TOOLS, 'bot/domain/letter', 'bot/domain/letter-plan', 'bot/domain/inspection'],
  },
  'bot/domain/deadlines': {
    holds: 'anything with a due day: handed in, answered, more time, help',
    may: [
      ...[...TOOLS, 'bot/domain/steps', 'bot/domain/plan', 'bot/domain/inspection'],
      'bot/domain/statement',
      ...['bot/domain/lifecycle', 'bot/domain/requests'],
    ],
  },
  'bot/domain/outstanding': {
    holds: 'what waits for an answer, since when; whom to chase and ring',
    may: WORK,
  },
  'bot/domain/door': { holds: "who stands at the tab's door, and whom the coordinator lets in", may: TOOLS },
  'bot/domain/notices': { holds: 'what was changed that people go by, and who hears of it', may: TOOLS },
  'bot/domain/own-settings': {
    holds: 'rules, hours, closed periods, series, themes and choices, as a coordinator changes them',
    may: [...TOOLS, 'bot/domain/plan', 'bot/domain/inspection', 'bot/domain/notices'],
  },
  'bot/domain/membership': {
    holds: 'who is on the list: added, changed, handed over, taken off',
    may: [...WORK, 'bot/domain/door', 'bot/domain/notices'],
  },
  'bot/domain/cover': {
    holds: 'what people are told of an absence',
    may: [...WORK, 'bot/domain/outstanding'],
  },
  'bot/domain/in-session': {
    holds: 'a meeting that is held: its agenda, who is there, what is written down, its record',
    may: WORK,
  },
  'bot/domain/digest': { holds: 'the weekly summary', may: [...WORK, 'bot/domain/outstanding'] },
  'bot/domain/ahead': { holds: 'what has a day: meetings, due days, statutory days, days off', may: WORK },
  'bot/domain/dispatch': { holds: 'all that is to go out now, rehearsed and previewed', may: TOLD },
  'bot/domain/cards': {
    holds: 'what one card shows; which cards change',
    may: [...TOLD, 'bot/domain/dispatch'],
  },
  'bot/domain/gaps': {
    holds: 'what inspectors look at, how the partnership judges itself; other plans',
    may: TOOLS,
  },
  'bot/domain/reports': {
    holds: 'what documents say: the plan, the record, the board update, calendars',
    may: [...WORK, 'bot/domain/plan-file', 'bot/domain/in-session'],
  },
  'bot/domain/status': {
    holds: '/status, the books, what is to be mended',
    may: [...TOLD, 'bot/domain/dispatch', 'bot/domain/linking'],
  },

  'bot/settings': { holds: 'the settings: names, schema, faults', may: ['bot/domain/*'] },
  'bot/contract': {
    holds: 'what crosses HTTP between bot and tab: a schema a resource',
    may: ['bot/domain/*'],
  },
  'bot/usecases': { holds: 'ports, the partnerships, carrying a decision out', may: ['bot/domain/*'] },
  'bot/usecases/sending': {
    holds: 'claim, send, record; cards kept in step',
    may: ['bot/domain/*', 'bot/usecases'],
  },
  'bot/usecases/meetings': {
    holds: 'answer and change a meeting',
    may: ['bot/domain/*', 'bot/usecases', 'bot/usecases/sending'],
  },
  'bot/usecases/deadlines': {
    holds: 'answer a deadline, more time, help',
    may: ['bot/domain/*', 'bot/usecases', 'bot/usecases/sending'],
  },
  'bot/usecases/plan': {
    holds: 'do something to an action, or add one',
    may: ['bot/domain/*', 'bot/usecases', 'bot/usecases/sending'],
  },
  'bot/usecases/people': {
    holds: 'join, days away, the channel, the digest',
    may: ['bot/domain/*', 'bot/usecases', 'bot/usecases/sending'],
  },
  'bot/usecases/sweep': {
    holds: 'the sweep: all that is due, and the house kept in order',
    may: ['bot/domain/*', 'bot/usecases/*'],
  },
  'bot/usecases/exporting': {
    holds: 'documents made for whoever may read them',
    may: ['bot/domain/*', 'bot/usecases'],
  },
  'bot/usecases/inspection': {
    holds: 'an inspection opened and ended; a letter read and put into the plan',
    may: ['bot/domain/*', 'bot/usecases', 'bot/usecases/sending'],
  },
  'bot/usecases/loading': { holds: 'CSV into the lists', may: ['bot/domain/*', 'bot/usecases'] },

  'bot/sharepoint/graph': {
    holds: 'Microsoft Graph: client, pace, patience, sign-in, errors',
    may: ['bot/domain/*', 'bot/usecases/*'],
  },
  'bot/sharepoint/rows': { holds: 'how a column and a row are read and written', may: STORED.slice(0, 3) },
  'bot/sharepoint/lists': { holds: 'one file a list', may: STORED.slice(0, 4) },
  'bot/sharepoint/provisioning': { holds: 'making and upgrading the lists', may: STORED },
  'bot/sharepoint/writing': { holds: 'one decision, written safely', may: STORED },
  'bot/sharepoint/memory': {
    holds: 'the lists in memory, kept in step',
    may: [...STORED, 'bot/sharepoint/provisioning', 'bot/sharepoint/writing'],
  },
  'bot/sharepoint/backup': { holds: 'backup and restore', may: [...STORED, 'bot/sharepoint/provisioning'] },
  'bot/sharepoint': {
    holds: 'the store: lists and domain, over Microsoft Graph',
    may: [...STORED, 'bot/sharepoint/*'],
  },

  'bot/teams/pace': { holds: "one pacer below Teams' limits", may: ['bot/domain/*', 'bot/usecases/*'] },
  'bot/teams/turn': {
    holds: 'who speaks, where, for which partnership',
    may: ['bot/domain/*', 'bot/usecases/*'],
  },
  'bot/teams/cards/drawing': {
    holds: 'the drawing kit: frame, lines, buttons, size',
    may: ['bot/domain/*', 'bot/usecases/*'],
  },
  'bot/teams/cards/items': {
    holds: 'how each thing on a card is drawn',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/teams/cards/drawing'],
  },
  'bot/teams/cards/sent': {
    holds: 'the cards that go out unasked',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/teams/cards/drawing', 'bot/teams/cards/items'],
  },
  'bot/teams/cards/replies': {
    holds: 'the cards that answer a command',
    may: [
      ...['bot/domain/*', 'bot/usecases/*'],
      ...['bot/teams/cards/drawing', 'bot/teams/cards/items', 'bot/teams/cards/sent'],
    ],
  },
  'bot/teams/cards/inspection': {
    holds: 'an inspection opened, its countdown, and its end',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/teams/cards/drawing', 'bot/teams/cards/items'],
  },
  'bot/teams/connection': {
    holds: 'Bot Framework: tokens checked, sending, updating',
    may: [...DRAWN, 'bot/teams/pace'],
  },
  'bot/teams/answers': { holds: 'what both a command and a button show, as of now', may: DRAWN },
  'bot/teams/commands': { holds: 'one file a command', may: [...DRAWN, 'bot/teams/answers'] },
  'bot/teams/verbs': { holds: 'one file a button', may: [...DRAWN, 'bot/teams/answers'] },
  'bot/teams/activities': {
    holds: 'what arrives: said, pressed, installed',
    may: [
      ...[...DRAWN, 'bot/teams/connection'],
      ...['bot/teams/answers', 'bot/teams/commands', 'bot/teams/verbs'],
    ],
  },
  'bot/teams': { holds: 'the bot', may: ['bot/domain/*', 'bot/usecases/*', 'bot/teams/*'] },

  'bot/documents/guard': {
    holds: 'Office files from outside, opened within limits or refused by code',
    may: ['bot/domain/*'],
  },
  'bot/documents/writing': {
    holds: 'spreadsheets, Word, CSV and calendars written',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/documents'],
  },
  'bot/documents/reading': {
    holds: 'workbooks, Word tables and text as rows of cells',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/documents/guard', 'bot/documents'],
  },
  'bot/documents': {
    holds: 'files in and out: CSV, JSON lines',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/documents/*'],
  },
  'bot/documents/letter': {
    holds: 'letters from PDF, Word and text, bounded',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/documents', 'bot/documents/guard'],
  },
  'bot/web': {
    holds: "HTTP server, sign-in, the API, the tab's files",
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/contract'],
  },
  'bot/local/graph': { holds: 'a SharePoint that speaks Graph v1.0, on SQLite', may: [] },
  'bot/local': {
    holds: 'local mode: the demonstration, clock, sign-in, chat window',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/sharepoint', 'bot/local/graph'],
    besides: ['bot/local/graph'],
  },
  'bot/operating': {
    holds: 'what operators read: the log, the metrics',
    may: ['bot/domain/*', 'bot/usecases/*', 'bot/settings', 'bot/sharepoint', 'bot/teams'],
  },
  'bot/app': {
    holds: 'the only place where the parts meet; worlds/: a tenant, this machine',
    may: ['bot/*'],
  },
  'bot/cli': { holds: 'provision, load, backup, restore, package', may: ['bot/*'] },
  bot: { holds: 'index.ts', may: ['bot/*'] },

  'tab/address': {
    holds: 'where one is within the tab: links, pages by address, what is asked for',
    may: [],
  },
  'tab/host': { holds: 'Teams around the tab, or none', may: ['bot/contract', 'bot/domain/*'] },
  'tab/early': {
    holds: 'what is asked for while the script of the page is read in',
    may: ['tab/host', 'bot/contract', 'bot/domain/*'],
  },
  'tab/api': { holds: 'one request a file', may: ['tab/early', 'tab/host', 'bot/contract', 'bot/domain/*'] },
  'tab/parts': {
    holds: 'what every page is made of',
    may: ['tab/api', 'tab/host', 'tab/address', 'bot/contract', 'bot/domain/*'],
  },
  'tab/partnership': { holds: 'which partnership is shown', may: [...SHOWN, 'tab/early'] },
  'tab/frame': { holds: 'header, navigation, theme', may: [...SHOWN, 'tab/partnership'] },
  'tab/entry': { holds: 'outside Teams, nobody chosen, not found, a tab being set up', may: SHOWN },
  'tab/plan/asked': {
    holds: 'what of the plan is asked for: views, filters, groups',
    may: [...SHOWN, 'tab/plan'],
  },
  'tab/forms': { holds: 'forms that keep what is typed', may: SHOWN },
  'tab/action/doing': { holds: 'what is done to an action, by its forms', may: [...SHOWN, 'tab/forms'] },
  'tab/action': {
    holds: 'one action, and what may be done to it',
    may: [...SHOWN, 'tab/forms', 'tab/action/doing'],
  },
  'tab/plan/rows': {
    holds: 'the plan as table, board and cards',
    may: [...SHOWN, 'tab/plan', 'tab/plan/asked', 'tab/action/doing'],
  },
  'tab/plan': { holds: 'the plan', may: [...SHOWN, 'tab/plan/*', 'tab/forms', 'tab/action/doing'] },
  'tab/requests': { holds: 'Annex A requests, and what is done to them', may: [...SHOWN, 'tab/forms'] },
  'tab/findings': { holds: 'what letters found, and what is done to it', may: [...SHOWN, 'tab/forms'] },
  'tab/meetings': { holds: 'meetings', may: SHOWN },
  'tab/calendar': { holds: 'what has a day, as a month and as a list', may: SHOWN },
  'tab/people': { holds: 'who is on the list, and what is changed about them', may: SHOWN },
  'tab/inspection/days': {
    holds: 'the three weeks: due, late, who is where, audits',
    may: [...SHOWN, 'tab/inspection'],
  },
  'tab/inspection/statement': {
    holds: 'the statement of action: checked, signed off, kept, approved, sent',
    may: [...SHOWN, 'tab/inspection'],
  },
  'tab/inspection': {
    holds: 'an inspection from the call on, and what follows it',
    may: [...SHOWN, 'tab/inspection/days', 'tab/inspection/statement'],
  },
  'tab/letter/findings': {
    holds: 'what a letter found, corrected and planned before it is in the plan',
    may: [...SHOWN, 'tab/letter'],
  },
  'tab/letter': {
    holds: 'an inspection letter read, corrected and put into the plan',
    may: [...SHOWN, 'tab/letter/findings'],
  },
  'tab/in-session': { holds: 'a meeting as it is held, and its record', may: SHOWN },
  'tab/settings': { holds: 'what the partnership has chosen, and what that means', may: SHOWN },
  'tab/export': { holds: 'files and calendars to take away', may: SHOWN },
  'tab/first-day': { holds: 'an empty partnership, set up step by step', may: SHOWN },
  'tab/gaps': { holds: 'the gap analysis, and other plans beside this one', may: SHOWN },
  'tab/import': { holds: 'a plan brought in from a file', may: SHOWN },
  'tab/reminders': { holds: 'who was told what', may: SHOWN },
  'tab/preview': { holds: 'what is to come', may: SHOWN },
  'tab/reports': { holds: 'what moved since a board last met', may: SHOWN },
  'tab/learning': {
    holds: 'what other areas were told, beside what is done about it',
    may: [...SHOWN, 'tab/letter'],
  },
  'tab/charts': { holds: 'pictures, each with its table or list', may: SHOWN },
  'tab/overview/own': {
    holds: 'what one’s own agency owes',
    may: [...SHOWN, 'tab/plan', 'tab/meetings'],
  },
  'tab/overview': {
    holds: 'five answers on one page',
    may: [...SHOWN, 'tab/plan', 'tab/meetings', 'tab/charts', 'tab/first-day', 'tab/overview/own'],
  },
  tab: { holds: 'the app: routes, main', may: ['tab/*', 'bot/contract', 'bot/domain/*'] },
};

/** The rooms, the longest name first: a file belongs to the first that it stands in. */
const NAMES = Object.keys(ROOMS).sort((a, b) => b.length - a.length);

/** The room of a file, by its path from the root of the project; none for tests and the like. */
const roomOf = (file) => NAMES.find((room) => file.startsWith(`${room}/`));

const fits = (pattern, room) =>
  pattern.endsWith('/*')
    ? room === pattern.slice(0, -2) || room.startsWith(pattern.slice(0, -1))
    : room === pattern;

/** Why a file of one room may not import a file; undefined where it may. */
function refusal(from, target) {
  const [room, other] = [roomOf(from), roomOf(target)];
  if (!room || !other || room === other) return undefined;
  if (!ROOMS[room].may.some((pattern) => fits(pattern, other))) {
    return `${room} may not import ${other} (eslint.rooms.js).`;
  }
  const { door } = ROOMS[other];
  return door && !door.includes(path.basename(target))
    ? `${other} is entered by ${door.join(' or ')} alone (eslint.rooms.js).`
    : undefined;
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The file that a relative import means, by its path from the root; undefined where there is none. */
function resolved(root, from, specifier) {
  const bare = path.resolve(root, path.dirname(from), specifier);
  const file = ENDINGS.map((ending) => bare + ending).find((one) =>
    fs.statSync(one, { throwIfNoEntry: false })?.isFile(),
  );
  return file && path.relative(root, file).split(path.sep).join('/');
}

/** ESLint's rule: each relative import is looked up in the table. */
const walls = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{why}}' } },
  create(context) {
    const root = context.cwd;
    const from = path.relative(root, context.filename).split(path.sep).join('/');
    const check = (node) => {
      const specifier = node?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const target = resolved(root, from, specifier);
      const why = target && refusal(from, target);
      if (why) context.report({ node, messageId: 'wall', data: { why } });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument?.literal),
    };
  },
};

module.exports = { ROOMS, roomOf, refusal, walls };
