import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { findChildData } from '../../bot/domain/basics/child-data/find';
import { addDays, dayOf, instantAt, type Day, type TimeOfDay } from '../../bot/domain/calendar/day';
import { meetingsToCreate } from '../../bot/domain/meetings/series/steps';
import { duePlanned } from '../../bot/domain/dispatch/due';
import { DEFAULT_HOURS } from '../../bot/domain/sending/hours';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../bot/domain/calendar/working-days';
import { DEMO_EMAILS, demoPartnership } from '../../bot/local';
import { ACTION_STATUSES, RATINGS } from '../../bot/domain/partnership';
import type { ReminderToSend } from '../../bot/domain/sending/to-send';

const calendar = calendarAsKnownOn();

/** First starts on every day of the week, at Christmas, at Easter, at a change of the clocks, in a leap year. */
const FIRST_STARTS = [
  ...Array.from({ length: 14 }, (_, days) => addDays('2026-03-02' as Day, days)),
  ...['2024-02-29', '2024-03-28', '2024-12-23', '2025-04-17', '2025-05-05', '2026-10-24', '2026-12-31'],
] as Day[];

const demo = (today: Day) => demoPartnership(today, calendar);
const morningAfter = (today: Day) => addWorkingDays(calendar, today, 1);
const dueAt = (today: Day, on: Day, time: string) =>
  duePlanned({
    facts: { ...demo(today), formerAgencies: [], conversations: [] },
    calendar,
    hours: DEFAULT_HOURS,
    now: instantAt(on, time as TimeOfDay),
  });
const remindersDueAt = (today: Day, on: Day, time: string) =>
  dueAt(today, on, time).filter((one): one is ReminderToSend => one.table === 'reminders');

describe.each(FIRST_STARTS)('the demonstration first started on %s', (today) => {
  const rows = demo(today);

  it('reminds every agency of a meeting, and you of a deadline, on the next working morning', () => {
    const due = remindersDueAt(today, morningAfter(today), '08:30');
    const meetings = due.filter(({ kind }) => kind === 'Meeting');
    expect(meetings.map(({ agencyCode }) => agencyCode).sort()).toEqual(
      rows.agencies.map(({ code }) => code).sort(),
    );
    expect(meetings.every(({ stage }) => stage === '-5')).toBe(true);
    expect(
      due.filter(({ kind, personEmail }) => kind === 'Action' && personEmail === DEMO_EMAILS[0]),
    ).toEqual([expect.objectContaining({ stage: '-3', subjectRef: 'A02' })]);
    expect(due.find(({ stage }) => stage === '+5')).toMatchObject({ kind: 'Action', agencyCode: 'POL' });
    expect(due.find(({ kind }) => kind === 'Request')).toMatchObject({ stage: '0', agencyCode: 'ICB' });
  });

  it('owes nobody anything at the first start: no reminder, no nudge, no news', () => {
    const lastWorkingDay = addWorkingDays(calendar, morningAfter(today), -1);
    expect(dueAt(today, lastWorkingDay, '17:00')).toEqual([]);
  });

  it('has reminders behind it, some of them not acknowledged', () => {
    const states = rows.reminders.map(({ state }) => state);
    expect(states).toEqual(expect.arrayContaining(['Sent', 'Acknowledged']));
    expect(rows.reminders.every(({ sentAt }) => sentAt && dayOf(sentAt) < today)).toBe(true);
  });

  it('puts every due day, review and meeting that counts on a working day', () => {
    const days = [
      ...rows.actions.flatMap(({ dueOn, originalDueOn, reviewOn }) => [dueOn, originalDueOn, reviewOn]),
      ...rows.requests.map(({ dueOn }) => dueOn),
      ...rows.inspections.flatMap(({ statementDueOn, publishedOn, notifiedOn }) => [
        ...[statementDueOn, publishedOn, notifiedOn],
      ]),
      ...rows.meetings.filter(({ status }) => status === 'Held').map(({ startsAt }) => dayOf(startsAt)),
    ].filter((day) => day !== undefined);
    expect(days.filter((day) => !isWorkingDay(calendar, day))).toEqual([]);
  });

  it('has a statement of action still to send, 70 working days after publication', () => {
    const [inspection] = rows.inspections;
    expect(inspection?.statementDueOn && inspection.statementDueOn > today).toBe(true);
    expect(workingDaysBetween(calendar, inspection!.publishedOn!, inspection!.statementDueOn!)).toBe(70);
    expect(workingDaysBetween(calendar, inspection!.fieldworkTo!, inspection!.publishedOn!)).toBe(34);
  });

  it('has every meeting of half a year in its list already', () => {
    const now = instantAt(today, '09:00' as TimeOfDay);
    expect(meetingsToCreate({ ...rows, formerAgencies: [], conversations: [] }, now)).toEqual([]);
  });

  it('writes nothing down in the future', () => {
    const written = [...rows.updates, ...rows.agreements, ...rows.responses].map(({ at }) => dayOf(at));
    expect(written.filter((day) => day >= today)).toEqual([]);
  });
});

describe('the demonstration partnership', () => {
  const rows = demo('2026-03-02' as Day);

  it('is the same for the same day', () => {
    expect(demo('2026-03-02' as Day)).toEqual(rows);
  });

  it('has six agencies with a SPOC and a deputy each, three of them safeguarding partners', () => {
    expect(rows.agencies).toHaveLength(6);
    expect(rows.agencies.filter(({ safeguardingPartner }) => safeguardingPartner)).toHaveLength(3);
    for (const { code } of rows.agencies) {
      const roles = rows.people.filter(({ agencyCode }) => agencyCode === code).flatMap((one) => one.roles);
      expect(roles.filter((role) => role === 'SPOC')).toHaveLength(1);
      expect(roles.filter((role) => role === 'Deputy')).toHaveLength(1);
    }
  });

  it('has one person who is both coordinator and SPOC, a chair and an observer', () => {
    const holding = (...roles: string[]) =>
      rows.people.filter((person) => roles.every((role) => person.roles.some((held) => held === role)));
    expect(holding('Coordinator', 'SPOC')).toHaveLength(1);
    expect(holding('Chair')).toHaveLength(1);
    expect(holding('Observer')).toHaveLength(1);
  });

  it('has an action in every status and rating, notes of four kinds, overdue ones and revised ones', () => {
    expect(rows.actions).toHaveLength(20);
    expect(new Set(rows.actions.map(({ status }) => status))).toEqual(new Set(ACTION_STATUSES));
    expect(new Set(rows.actions.map(({ rating }) => rating))).toEqual(new Set(RATINGS));
    // The other kinds are steps, which are there once somebody takes them.
    expect(new Set(rows.updates.map(({ kind }) => kind))).toEqual(
      new Set(['Progress', 'Evidence', 'Extension', 'Challenge']),
    );
    const open = rows.actions.filter(({ status }) => ['NotStarted', 'InProgress'].includes(status));
    expect(open.filter(({ dueOn }) => dueOn! < '2026-03-02').length).toBeGreaterThanOrEqual(3);
    const revised = rows.actions.filter(({ originalDueOn }) => originalDueOn);
    expect(revised.length).toBeGreaterThanOrEqual(3);
    for (const { ref, originalDueOn, dueOn } of revised) {
      expect(originalDueOn! < dueOn!).toBe(true);
      expect(rows.updates.some((note) => note.actionRef === ref && note.kind === 'Extension')).toBe(true);
    }
  });

  it('gives each action what its status needs', () => {
    for (const { ref, status, leadAgency, sustainabilityPlan, reviewOn } of rows.actions) {
      const evidence = rows.updates.some((note) => note.actionRef === ref && note.kind === 'Evidence');
      const votes = rows.agreements.filter(({ actionRef }) => actionRef === ref);
      const step = ACTION_STATUSES.indexOf(status);
      if (step >= ACTION_STATUSES.indexOf('EvidenceSubmitted')) expect(evidence).toBe(true);
      if (step >= ACTION_STATUSES.indexOf('Agreed')) {
        expect(votes).toHaveLength(5);
        expect(votes.every(({ verdict }) => verdict === 'Agree')).toBe(true);
      }
      if (step >= ACTION_STATUSES.indexOf('Closed')) expect(sustainabilityPlan && reviewOn).toBeTruthy();
      expect(votes.map(({ agencyCode }) => agencyCode)).not.toContain(leadAgency);
    }
  });

  it('refers only to what is there', () => {
    const codes = new Set(rows.agencies.map(({ code }) => code));
    const emails = new Set(rows.people.map(({ email }) => email));
    const refs = new Set(
      [...rows.findings, ...rows.inspections, ...rows.actions, ...rows.meetings].map(({ ref }) => ref),
    );
    const named = {
      codes: [
        ...rows.people.flatMap(({ agencyCode }) => agencyCode ?? []),
        ...rows.actions.flatMap(({ leadAgency, supportingAgencies }) => [leadAgency, ...supportingAgencies]),
        ...rows.requests.map(({ agencyCode }) => agencyCode),
        ...rows.responses.map(({ agencyCode }) => agencyCode),
      ],
      emails: [
        ...rows.actions.map(({ ownerEmail }) => ownerEmail),
        ...rows.requests.map(({ ownerEmail }) => ownerEmail),
        ...[...rows.updates, ...rows.agreements, ...rows.responses].map(({ by }) => by),
        ...rows.responses.flatMap(({ deputy }) => deputy ?? []),
      ],
      refs: [
        ...rows.actions.flatMap(({ findingRef }) => findingRef ?? []),
        ...rows.findings.map(({ inspectionRef }) => inspectionRef),
        ...rows.requests.map(({ inspectionRef }) => inspectionRef),
        ...[...rows.updates, ...rows.agreements].map(({ actionRef }) => actionRef),
        ...rows.responses.map(({ meetingRef }) => meetingRef),
      ],
    };
    expect(named.codes.filter((code) => !codes.has(code))).toEqual([]);
    expect(named.emails.filter((email) => !email || !emails.has(email))).toEqual([]);
    expect(named.refs.filter((ref) => !ref || !refs.has(ref))).toEqual([]);
    expect([...emails].every((email) => email.endsWith('.example'))).toBe(true);
    expect([...emails].sort()).toEqual([...DEMO_EMAILS].sort());
  });

  it('holds no child’s data', () => {
    expect(findChildData('born 12/03/2012', '2026-03-02' as Day)).toBe('date of birth');
    const texts = JSON.stringify(rows, null, 1).split('\n');
    const free = texts.filter((line) =>
      /"(title|text|note|successMeasure|sustainabilityPlan|link)"/.test(line),
    );
    expect(free.length).toBeGreaterThan(150);
    expect(free.filter((line) => findChildData(line, '2026-03-02' as Day))).toEqual([]);
  });
});
