import ICAL from 'ical.js';
import { writeCalendar } from '../../../bot/documents/writing/calendar-text';
import type { CalendarEntry } from '../../../bot/domain/reports/calendar/entry';
import { at, day } from '../../support/partnership';

const entry = (over: Partial<CalendarEntry>): CalendarEntry => ({
  uid: 'meeting-J.w1@jtai-partnership',
  sequence: 3,
  title: 'JTAI partnership meeting',
  when: { from: at('2026-07-01T13:00:00Z'), to: at('2026-07-01T14:30:00Z') },
  isCancelled: false,
  ...over,
});

function read(...entries: CalendarEntry[]) {
  const text = writeCalendar({
    name: 'Westmarch, mine',
    marking: 'OFFICIAL',
    madeAt: at('2026-06-01T09:00:00Z'),
    entries,
  });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { text, calendar, events };
}

test('a meeting stands at its moment, in winter and in summer', () => {
  const { events, calendar } = read(
    entry({}),
    entry({ uid: 'w', when: { from: at('2026-12-01T14:00:00Z'), to: at('2026-12-01T15:00:00Z') } }),
  );
  expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
    '2026-07-01T13:00:00.000Z',
    '2026-12-01T14:00:00.000Z',
  ]);
  expect(events[0]).toMatchObject({
    uid: 'meeting-J.w1@jtai-partnership',
    sequence: 3,
    description: 'OFFICIAL',
  });
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Westmarch, mine');
});

test('a deadline is its whole day, and keeps nobody busy', () => {
  const [event] = read(entry({ when: { day: day('2026-10-25') } })).events;
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-10-25');
  expect(event?.endDate.toString()).toBe('2026-10-26');
  expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});

test('what was cancelled says so', () => {
  const [event] = read(entry({ isCancelled: true })).events;
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('long and odd words come back whole, in lines that every program takes', () => {
  const title = `A07; due, “Tell schools” \\ ${'é'.repeat(60)} ${'😀'.repeat(20)}`;
  const { text, events } = read(entry({ title, text: 'One\r\nTwo\u0000', place: 'Room 1, Town hall' }));
  expect(events[0]).toMatchObject({
    summary: title,
    description: 'One\nTwo\nOFFICIAL',
    location: 'Room 1, Town hall',
  });
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
