import type { Meeting } from '../../bot/domain/partnership';
import { at, day } from './partnership';
import { StoreUnavailable, type Store } from '../../bot/usecases/ports';
import { letterPdf } from './letters/as-pdf';
import { NEW_STEPS, newOpening, written } from './letters/builder';
import { needs, strengths } from './letters/shapes';
import { demoRows, openWebHouse, type WebHouse } from './web-house';

/** The houses in which pages are drawn, each in a state of its own. */
export type HouseName =
  | 'demo'
  | 'bare'
  | 'before'
  | 'meeting'
  | 'held'
  | 'faults'
  | 'embargo'
  | 'many'
  | 'days'
  | 'inspected'
  | 'silent'
  | 'outside';

/** A house, and a switch that makes its storage answer no more. */
export interface DrawnHouse extends WebHouse {
  down: boolean;
}

export const CHAIR = 'margaret.osei@westmarch.example';
export const COORDINATOR = 'priya.nair@westmarch.example';
export const POLICE = 'karen.whitlock@police.westmarch.example';
export const HEALTH = 'aoife.brennan@icb.westmarch.example';
export const MEMBER = 'stephen.addy@police.westmarch.example';
export const OBSERVER = 'helen.marsh@westmarch.example';

const MARKING = 'OFFICIAL';
export const REF = 'JTAI-2026-11-18';

/** The demonstration with a meeting that is on since five minutes ago. */
export function rowsWithMeeting() {
  const rows = demoRows();
  const [like] = rows.meetings;
  if (!like) throw new Error('The demonstration has no meeting');
  const today: Meeting = {
    ...like,
    ref: REF,
    status: 'Planned',
    startsAt: at('2026-11-18T14:00:00Z'),
    endsAt: at('2026-11-18T15:30:00Z'),
  };
  return { ...rows, meetings: [...rows.meetings, today] };
}

const FAULTS = [
  { list: 'Meetings', id: '14', reason: 'StartsAt is not a time written like 2024-02-08T14:00:00Z' },
  { list: 'Actions', id: '7', row: 'A07', reason: 'Title seems to hold a child’s details (NHS number)' },
];

/** Opens one of them. */
export async function openDrawnHouse(name: HouseName): Promise<DrawnHouse> {
  const is = { down: false };
  const store = (real: Store): Store => {
    const snapshot: Store['snapshot'] = async (how) => {
      if (is.down) throw new StoreUnavailable('switched off');
      const read = await real.snapshot(how);
      return name === 'faults' ? { ...read, faults: FAULTS } : read;
    };
    return Object.assign(Object.create(real) as Store, { snapshot });
  };
  const house = await openWebHouse({
    local: name !== 'outside',
    marking: MARKING,
    rows: rowsOf(name),
    store,
  });
  if (name === 'meeting' || name === 'held') await play(house, name === 'held');
  is.down = name === 'silent';
  return {
    ...house,
    get down() {
      return is.down;
    },
    set down(now) {
      is.down = now;
    },
  };
}

function rowsOf(name: HouseName) {
  const rows = rowsWithMeeting();
  if (name === 'bare')
    return { people: rows.people.filter(({ email }) => email === COORDINATOR).map(withoutAgency) };
  if (name === 'many') return rowsOfMany();
  if (name === 'days') return rowsWithDays();
  if (name !== 'before' && name !== 'meeting' && name !== 'held' && name !== 'embargo') return demoRows();
  if (name === 'embargo')
    return { ...rows, inspections: rows.inspections.map(({ publishedOn: _day, ...one }) => one) };
  return rows;
}

/** 320 actions: those of the demonstration, of which its updates tell, and as many more numbered with four signs. */
function rowsOfMany() {
  const rows = demoRows();
  const actions = Array.from({ length: 320 }, (_, at) => ({
    ...rows.actions[at % rows.actions.length]!,
    ...(at < rows.actions.length ? {} : { ref: `A${String(at + 1).padStart(3, '0')}` }),
  }));
  return { ...rows, actions };
}

/** The demonstration with two milestones that were missed besides. */
function rowsWithDays() {
  const rows = demoRows();
  const milestones = [
    { title: 'Terms agreed with all six', on: day('2026-11-02') },
    { title: 'Signed by health', on: day('2026-11-16') },
  ];
  const actions = rows.actions.map((one) => (one.ref === 'A02' ? { ...one, milestones } : one));
  return { ...rows, actions };
}

const withoutAgency = <T extends { agencyCode?: string }>({ agencyCode: _of, ...person }: T) => person;

/** Does something at the meeting of today. */
export async function atMeeting(house: WebHouse, who: string, deed: string, body: object): Promise<void> {
  await post(house, who, `meetings/${REF}/${deed}`, body);
}

async function post(house: WebHouse, who: string, path: string, body: object): Promise<void> {
  const answer = await house.get(`/api/v1/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      authorization: `Bearer ${await house.entra.tokenFor(who)}`,
      'content-type': 'application/json',
      'if-match': '*',
    },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** The meeting as far as its second vote, or until it has ended. */
async function play(house: WebHouse, toTheEnd: boolean): Promise<void> {
  const at_ = (who: string, deed: string, body: object) => atMeeting(house, who, deed, body);
  await at_(CHAIR, 'item', { item: 'welcome' });
  for (const agencyCode of ['LA', 'POL', 'ICB', 'EDU'])
    await at_(COORDINATOR, 'attendance', { agencyCode, attended: true });
  await at_(CHAIR, 'item', { item: 'agree|A04' });
  await post(house, POLICE, 'actions/A04/agree', {}).catch(() => undefined);
  await post(house, HEALTH, 'actions/A04/challenge', {
    text: 'Two discussions of October were held without health.',
  }).catch(() => undefined);
  const about = { item: 'agree|A04', actionRef: 'A04' };
  await at_(COORDINATOR, 'decision', {
    ...{ kind: 'Decision', ...about, text: 'Evidence of October is looked at again in January.' },
  });
  await at_(COORDINATOR, 'decision', {
    ...{ kind: 'Ask', ...about, text: 'Send the list of who took part.' },
    ...{ agencyCode: 'ICB', dueOn: '2026-12-02' },
  });
  if (!toTheEnd) return;
  await at_(COORDINATOR, 'decision', {
    ...{ kind: 'Challenge', item: 'red|A01', actionRef: 'A01' },
    text: 'Health asks why youth justice data came in three weeks late.',
  });
  await at_(COORDINATOR, 'decision', { kind: 'Note', text: 'The chair thanks the schools.' });
  await at_(CHAIR, 'end', {});
}

/** A letter of inspectors, as it can be put into the page that reads it. */
export const letterFile = () => ({
  name: 'Letter.pdf',
  mimeType: 'application/pdf',
  buffer: letterPdf(
    written({
      name: 'in the pictures',
      date: '20 November 2026',
      opening: newOpening('from 28 September to 2 October 2026'),
      lists: [...needs, ...strengths],
      steps: NEW_STEPS,
    }),
  ),
});
