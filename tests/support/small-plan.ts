import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { action, agency, at, day, facts, meeting, person, series } from './partnership';

/** When documents are made of the small plan, and by whom. */
export const SMALL_PLAN_OF = {
  letterhead: {
    marking: 'OFFICIAL',
    partnership: 'Westmarch',
    madeOn: day('2026-11-18'),
    madeBy: 'Priya Nair, coordinator',
  },
  calendar: calendarAsKnownOn(),
  now: at('2026-11-18T14:05:00Z'),
};

/** A plan of four actions, one of each kind of standing, so small that a whole document of it can be read in a test. */
export const SMALL_PLAN = facts({
  agencies: [
    agency('LA', { title: 'Westmarch Council', shortName: 'Council' }),
    agency('POL', { title: 'Westmarch Police', shortName: 'Police' }),
  ],
  people: [
    person('coordinator.la', { title: 'Priya Nair', phone: '01632 960101' }),
    person('spoc.pol', { title: 'Karen Whitlock' }),
  ],
  series: [series({ title: 'Safeguarding board' })],
  meetings: [
    meeting({
      ref: 'B1',
      status: 'Held',
      startsAt: at('2026-10-15T13:00:00Z'),
      endsAt: at('2026-10-15T14:00:00Z'),
    }),
    meeting({
      ref: 'OFF',
      status: 'Cancelled',
      startsAt: at('2026-11-20T14:00:00Z'),
      endsAt: at('2026-11-20T15:00:00Z'),
    }),
    meeting({ ref: 'B2', startsAt: at('2026-11-26T14:00:00Z'), endsAt: at('2026-11-26T15:00:00Z') }),
    meeting({ ref: 'B3', startsAt: at('2027-01-07T14:00:00Z'), endsAt: at('2027-01-07T15:00:00Z') }),
  ],
  inspections: [
    {
      title: 'Inspection of Westmarch',
      ref: 'I26',
      theme: 'Neglect',
      publishedOn: day('2026-06-01'),
      statementDueOn: day('2026-09-04'),
    },
  ],
  findings: [
    {
      title: 'Waiting',
      ref: 'I1',
      inspectionRef: 'I26',
      kind: 'Improvement',
      text: 'Children wait too long.',
    },
    { title: 'Referrals vary.', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' },
    { title: 'Gone', ref: 'I9', inspectionRef: 'I26', kind: 'Improvement', withdrawnOn: day('2026-07-01') },
  ],
  actions: [
    action({
      ref: 'A01',
      title: 'Agree a form',
      findingRef: 'P1',
      supportingAgencies: ['LA'],
      dueOn: day('2026-11-12'),
      originalDueOn: day('2026-10-15'),
      rating: 'Red',
      successMeasure: 'Nine in ten',
      theme: 'Front door',
      ownerEmail: 'spoc.pol@partnership.example',
    }),
    action({
      ref: 'A02',
      title: 'Train hubs',
      findingRef: 'P1',
      leadAgency: 'LA',
      dueOn: day('2026-11-24'),
      status: 'EvidenceSubmitted',
      rating: 'Green',
      impact: 'Some',
    }),
    action({
      ref: 'A03',
      title: 'Map hotspots',
      status: 'Closed',
      dueOn: day('2026-10-30'),
      rating: 'Blue',
      reviewOn: day('2027-05-05'),
      impact: 'Assured',
      milestones: [{ title: 'Draft', on: day('2026-09-01'), metOn: day('2026-09-02') }],
    }),
    action({ ref: 'A04', title: 'Fill the post', dueOn: day('2026-12-30'), status: 'NotStarted' }),
    action({ ref: 'A05', title: 'Nobody follows it', withdrawnOn: day('2026-11-01') }),
  ],
  updates: [
    {
      actionRef: 'A01',
      kind: 'Progress',
      text: 'Begun.',
      by: 'spoc.pol@partnership.example',
      at: at('2026-10-01T09:00:00Z'),
    },
    {
      actionRef: 'A01',
      kind: 'Progress',
      text: 'Drafted.',
      by: 'spoc.pol@partnership.example',
      at: at('2026-11-01T09:00:00Z'),
    },
    {
      actionRef: 'A02',
      kind: 'Evidence',
      text: 'Lists of who came',
      link: 'https://example.org/lists',
      by: 'coordinator.la@partnership.example',
      at: at('2026-11-10T09:00:00Z'),
    },
  ],
  agreements: [
    {
      key: 'A03|LA',
      actionRef: 'A03',
      agencyCode: 'LA',
      verdict: 'Agree',
      by: 'coordinator.la@partnership.example',
      at: at('2026-11-05T09:00:00Z'),
    },
    {
      key: 'A02|POL',
      actionRef: 'A02',
      agencyCode: 'POL',
      verdict: 'Challenge',
      text: 'Half came.',
      by: 'spoc.pol@partnership.example',
      at: at('2026-11-11T09:00:00Z'),
    },
  ],
  extensions: [
    {
      title: 'A04',
      key: 'e1',
      kind: 'Action',
      subjectRef: 'A04',
      agencyCode: 'POL',
      dueOn: day('2026-12-30'),
      wantedOn: day('2027-01-29'),
      reason: 'Nobody applied.',
      by: 'spoc.pol@partnership.example',
      at: at('2026-11-16T09:00:00Z'),
      decision: 'Open',
    },
    {
      title: 'A01',
      key: 'e2',
      kind: 'Action',
      subjectRef: 'A01',
      agencyCode: 'POL',
      dueOn: day('2026-10-15'),
      wantedOn: day('2026-11-12'),
      reason: 'More data.',
      by: 'spoc.pol@partnership.example',
      at: at('2026-10-14T09:00:00Z'),
      decision: 'Granted',
      grantedOn: day('2026-11-12'),
      decidedAt: at('2026-10-16T09:00:00Z'),
    },
  ],
});
