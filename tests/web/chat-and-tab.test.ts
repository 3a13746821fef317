import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UNDERSTOOD } from '../../bot/teams/commands/registry';
import { VERBS } from '../../bot/teams/verbs/registry';
import { openWebHouse, type WebHouse } from '../support/web-house';

/** Everything that the chat can do the tab can: by which page, or by which deed that a part of the tab sends. */
type Way =
  | { readonly page: string }
  | { readonly sends: string; readonly from: string; readonly by: string }
  | { readonly inChatAlone: string };

const page = (at: string): Way => ({ page: at });
const sends = (address: string, from: string, by = `'${address.split('/').at(-1)}'`): Way => ({
  ...{ sends: address, from, by },
});
const onAction = (deed: string): Way =>
  sends(`actions/A1/${deed}`, 'action/doing/forms.ts', deed.includes('-') ? `'${deed}'` : `${deed}: `);
const onMeeting = (deed: string): Way =>
  sends(`meetings/M1/${deed}`, 'meetings/doing/ways.tsx', 'meetingPath(ref, offered.deed)');
const answered = (deed: string): Way =>
  sends(`questions/Q1/${deed}`, 'reminders/answering/questions.tsx', 'questionPath(key, deed)');

const COMMANDS: Readonly<Record<string, Way>> = {
  my: page('/'),
  apologies: sends('meetings/M1/answer', 'meetings/doing/answer-form.tsx'),
  away: sends('people/P1/away', 'people/person-forms.tsx'),
  actions: page('/plan'),
  action: page('/plan/*'),
  status: page('/'),
  meeting: page('/meetings'),
  preview: page('/coming-up'),
  inspection: page('/inspection'),
  digest: sends('digest', 'api/digest.ts'),
  people: page('/people'),
  export: page('/export'),
  report: page('/reports/:code?'),
  nudge: sends('nudges', 'api/nudge.ts', '/api/v1/nudges'),
  'set up': page('/'),
  channel: { inChatAlone: 'it is said in the channel that is meant' },
  help: { inChatAlone: 'it tells what one can type' },
  thanks: { inChatAlone: 'it is an answer' },
};

const BUTTONS: Readonly<Record<string, Way>> = {
  'away.set': sends('people/P1/away', 'people/person-forms.tsx'),
  'away.clear': sends('people/P1/away', 'people/person-forms.tsx'),
  'action.show': page('/plan/*'),
  'action.list': page('/plan'),
  ...Object.fromEntries(
    [
      ...['progress', 'milestone', 'rate', 'more-time', 'decide-time', 'evidence', 'agree', 'challenge'],
      ...[
        'agree-for-those-present',
        'sustainability-plan',
        'close',
        'sustain',
        'reopen',
        'assure',
        'take-back',
      ],
    ].map((deed) => [`action.${deed}`, onAction(deed)]),
  ),
  'action.vote-for': sends('actions/A1/agree', 'action/doing/deed-form.tsx', 'forAgency'),
  'cover.name': answered('cover'),
  'cover.hold': answered('hold'),
  'digest.choose': sends('digest', 'api/digest.ts'),
  'meeting.answer': sends('meetings/M1/answer', 'meetings/doing/answer-form.tsx'),
  'meeting.reanswer': sends('meetings/M1/answer', 'meetings/doing/answer-form.tsx'),
  'meeting.answer-undo': sends('meetings/M1/undo-answer', 'meetings/doing/said.tsx'),
  'meeting.open': page('/meetings'),
  'meeting.list': page('/meetings'),
  'meeting.move': onMeeting('move'),
  'meeting.weeks-on': onMeeting('weeks-on'),
  'meeting.cancel': onMeeting('cancel'),
  'meeting.put-on-again': onMeeting('put-on'),
  'meeting.keep': onMeeting('keep'),
  'meeting.as-series': onMeeting('as-series'),
  'meeting.stay': onMeeting('stay'),
  'meeting.undo': sends('meetings/M1/undo', 'meetings/doing/said.tsx'),
  'series.decide': sends('series/S1/along', 'meetings/doing/changed-series.tsx', 'seriesPath(code, deed)'),
  'deadline.acknowledge': sends('reminders/-/answer', 'parts/answering/answer-form.tsx'),
  'deadline.answer': sends('reminders/-/answer', 'parts/answering/answer-form.tsx'),
  'deadline.undo': sends('reminders/-/undo', 'parts/answering/answered-bar.tsx'),
  'notice.change': sends('reminders/-/answer', 'parts/answering/answer-form.tsx'),
  'post.show': page('/reminders'),
  'my.show': page('/'),
  'status.show': page('/'),
  'preview.show': page('/coming-up'),
  'extension.decide': answered('grant'),
  'help.taken': answered('help'),
  'message.undo': answered('undo'),
  'person.confirm': sends('people/P1/confirm', 'people/at-the-door.tsx'),
  'inspection.check': page('/inspection'),
  'inspection.open': sends('inspections', 'api/inspection.ts'),
  'inspection.end': sends('inspections/I1/end', 'api/inspection.ts'),
  'inspection.days': sends('inspections/I1/due', 'api/inspection.ts'),
  'request.provide': sends('requests/R1/provide', 'inspection/days/provide-form.tsx'),
  'statement.approve': sends('inspections/I1/approve', 'api/inspection.ts'),
  'statement.undo': sends('inspections/I1/approve', 'api/inspection.ts', 'undo'),
  'nudge.now': sends('nudges', 'api/nudge.ts', '/api/v1/nudges'),
  'words.say': { inChatAlone: 'it types for somebody' },
};

test.each([
  ['command', UNDERSTOOD.map(({ name }) => name), COMMANDS],
  ['button of a card', VERBS.map(({ name }) => name), BUTTONS],
])('every %s of the chat has its way in the tab', (_, inChat, ways) => {
  expect([...inChat].sort()).toEqual(Object.keys(ways).sort());
});

const all = Object.entries({ ...COMMANDS, ...BUTTONS });
const inTab = (file: string): string => readFileSync(path.resolve(__dirname, '../../tab', file), 'utf8');

test('each page that does what the chat does is there', () => {
  const routes = [...(inTab('app.tsx') + inTab('further.tsx')).matchAll(/<Route path="([^"]+)"/g)];
  const known = routes.map(([, at]) => at);
  const pages = all.flatMap(([name, way]) => ('page' in way ? [[name, way.page] as const] : []));
  expect(pages.filter(([, at]) => !known.includes(at))).toEqual([]);
});

describe('each deed', () => {
  let house: WebHouse;
  beforeAll(async () => {
    house = await openWebHouse({ rows: {} });
  });
  afterAll(() => house?.close());

  test('is one that the server knows and that the tab sends', async () => {
    const deeds = all.flatMap(([name, way]) => ('sends' in way ? [{ name, ...way }] : []));
    const unknown = await Promise.all(
      deeds.map(async ({ name, sends: address }) => {
        const { status } = await house.get(`/api/v1/${address}`, {
          ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
        });
        return status === 401 ? [] : [`${name}: ${status}`];
      }),
    );
    expect(unknown.flat()).toEqual([]);
    expect(deeds.filter(({ from, by }) => !inTab(from).includes(by)).map(({ name }) => name)).toEqual([]);
  });
});
