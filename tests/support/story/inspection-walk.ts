import { NAMES, type Name } from './inspection-cast';
import { InspectionStage } from './inspection-stage';

/** The Friday before the call. Easter is on 28 March 2027, and both May holidays fall between fieldwork and the letter. */
export const BEGINS = '2027-03-12T16:00:00Z';
export const CALL = '2027-03-15';
export const FIELDWORK = ['2027-03-31', '2027-04-02'] as const;
/** 34 working days after the last day of fieldwork, and 70 after that, by hand from the calendar on gov.uk. */
export const PUBLISHED = '2027-05-21';
export const DUE = '2027-08-31';
export const REF = `INS-${CALL}`;
const THEME = 'Serious youth violence';

/** The mornings of the three weeks after the day of the call: no weekend, no Good Friday, no Easter Monday. */
export const MORNINGS = [
  ...['2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19', '2027-03-22', '2027-03-23', '2027-03-24'],
  ...['2027-03-25', '2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02'],
];
/** The morning on which the plug is pulled. */
const KILLED_ON = '2027-03-23';

/**
 * Walks two partnerships through a whole inspection each, from the call to the statement sent: people at their Teams
 * clients and in the tab, the clock moved through everything in between, a power cut in the middle. Close the stage.
 */
export async function walkInspection(): Promise<InspectionStage> {
  const stage = await InspectionStage.open(BEGINS);
  try {
    await stage.until(`${CALL}T09:10:00Z`);
    for (const name of NAMES) await callComes(stage, name);
    await threeWeeks(stage);
    for (const name of NAMES) await threeWeeksEnd(stage, name);
    await stage.until('2027-05-04T10:00:00Z');
    for (const name of NAMES) await commentsGo(stage, name);
    await stage.until('2027-05-19T15:00:00Z');
    for (const name of NAMES) await letterComes(stage, name);
    await stage.until('2027-06-14T10:00:00Z');
    for (const name of NAMES) await planIsMade(stage, name);
    await stage.until('2027-07-28T16:00:00Z');
    for (const name of NAMES) await boardSigns(stage, name);
    await stage.until('2027-08-24T10:00:00Z');
    for (const name of NAMES) await statementGoes(stage, name);
    await stage.until('2027-09-02T10:00:00Z');
    return stage;
  } catch (cause) {
    await stage.close();
    throw cause;
  }
}

async function callComes(stage: InspectionStage, name: Name): Promise<void> {
  const coordinator = stage.person(name, 'coordinator.la');
  const form = await coordinator.ask('inspection start');
  await coordinator.press(form, 'Check', { theme: THEME, otherTheme: '', day: CALL, tell: 'false' });
  await coordinator.press(form, 'Open it');
}

/** Each morning's cards go out at 8:30; one morning is cut short, and the app comes back a quarter of an hour later. */
async function threeWeeks(stage: InspectionStage): Promise<void> {
  for (const morning of MORNINGS) {
    if (morning === KILLED_ON) await stage.killedOnTheWayTo(`${morning}T11:00:00Z`, 3);
    await stage.until(`${morning}T12:00:00Z`);
    for (const name of NAMES) await dayOf(stage, name, morning);
  }
}

/** By when the inspectors want what, as they say it on the second day; and who of each agency gives it on that day. */
const ASKED: readonly (readonly [request: string, who: 'spoc.la' | 'spoc.pol' | 'spoc.icb', on: string])[] = [
  ['R02', 'spoc.la', '2027-03-18'],
  ['R03', 'spoc.la', '2027-03-18'],
  ['R04', 'spoc.la', '2027-03-22'],
  ['R05', 'spoc.la', '2027-03-22'],
  ['R08', 'spoc.pol', '2027-03-19'],
  ['R09', 'spoc.icb', '2027-03-24'],
];

/** What people do of a day by noon: what is due is given, a note goes to all, and who is where is filled in. */
async function dayOf(stage: InspectionStage, name: Name, morning: string): Promise<void> {
  const coordinator = (what: string, body: object) =>
    stage.ask(name, 'coordinator.la', `inspections/${REF}/${what}`, body);
  if (morning === MORNINGS[0]) {
    const days = ASKED.map(([request, , dueOn]) => ({ request: `${REF}-${request}`, dueOn }));
    await coordinator('due', { days });
    await provide(stage, name, 'spoc.la', 'R01');
    await coordinator('diary', {
      kind: 'Note',
      text: 'The inspectors have the list. Six cases follow tomorrow.',
    });
  }
  for (const [request, who, on] of ASKED) if (on === morning) await provide(stage, name, who, request);
  if (morning === '2027-03-24')
    await stage.ask(name, 'spoc.pol', `inspections/${REF}/diary`, {
      ...{ kind: 'Interview', on: FIELDWORK[0], title: 'Managers of the front door', from: '10:00' },
      ...{ place: 'Town hall', agencyCode: 'POL' },
    });
}

async function provide(stage: InspectionStage, name: Name, who: string, request: string): Promise<void> {
  const at = `requests/${REF}-${request}`;
  const { etag } = await stage.ask(name, who, at);
  await stage.ask(name, who, `${at}/provide`, {}, etag);
}

async function threeWeeksEnd(stage: InspectionStage, name: Name): Promise<void> {
  const coordinator = stage.person(name, 'coordinator.la');
  await coordinator.press(await coordinator.ask('inspection end'), 'End the three weeks');
}

/** The draft letter was commented on: the coordinator says so on the card that reminded of it three working days before. */
async function commentsGo(stage: InspectionStage, name: Name): Promise<void> {
  const coordinator = stage.person(name, 'coordinator.la');
  const card = coordinator.chat.messages.filter(({ words }) => words.includes('Comments are due')).at(-1);
  if (!card) throw new Error('nobody was reminded of the comments');
  // The first asks whether there is a link, the second sends.
  for (let pressed = 0; pressed < 2; pressed += 1) {
    const { error } = await coordinator.press(card, 'They were sent');
    if (error) throw new Error(error.message);
  }
}

/** The final letter, under embargo for two days more. */
async function letterComes(stage: InspectionStage, name: Name): Promise<void> {
  await stage.ask(name, 'coordinator.la', `inspections/${REF}/letter`, {
    ...{ publishedOn: PUBLISHED, statementDueOn: DUE, principalAuthority: `${name} Council` },
    addressees: [`Chief Executive, ${name} Council`, `Chief Constable, ${name} Police`],
    findings: [
      { kind: 'Priority', text: 'Strategy meetings are not always timely.', page: 4, leadAgency: 'LA' },
      { kind: 'Improvement', text: 'Probation is not told of missing episodes.', page: 5, leadAgency: 'ICB' },
      { kind: 'Strength', text: 'Partners know one another.', page: 6 },
    ],
  });
}

/** The drafts get words, a day and a measure; the boards' days are counted back, and a version is kept. */
async function planIsMade(stage: InspectionStage, name: Name): Promise<void> {
  const edits = {
    A01: { title: 'Hold strategy meetings within a day', supportingAgencies: ['POL', 'ICB'] },
    A02: { title: 'Tell probation of every missing episode', supportingAgencies: ['POL'] },
  };
  for (const [ref, edit] of Object.entries(edits)) {
    const { etag } = await stage.ask(name, 'coordinator.la', `actions/${ref}`);
    const more = { dueOn: '2027-11-30', successMeasure: 'Nine in ten, three months running' };
    await stage.ask(name, 'coordinator.la', `actions/${ref}/edit`, { ...edit, ...more }, etag);
  }
  await statement(stage, name, 'statement', { proposed: true, keep: true });
}

/** The board has met: the coordinator says so on the card that reminded of it. */
async function boardSigns(stage: InspectionStage, name: Name): Promise<void> {
  await statement(stage, name, 'statement', { signOffs: [{ board: 'CSP', signedOn: '2027-07-28' }] });
}

async function statementGoes(stage: InspectionStage, name: Name): Promise<void> {
  for (const [who, button] of APPROVALS) {
    const person = stage.person(name, who);
    const card = await person.ask('inspection statement');
    const { error } = await person.press(card, button);
    if (error) throw new Error(`${who} pressed “${button}”: ${error.message}`);
  }
  await statement(stage, name, 'sent', { to: 'ProtectionOfChildren@ofsted.gov.uk', on: '2027-08-24' });
}

const APPROVALS = [
  ['chair.la', 'Approve for chair'],
  ['spoc.la', 'Approve for Council'],
  ['spoc.pol', 'Approve for Police'],
  ['spoc.icb', 'Approve for Integrated…'],
] as const;

async function statement(stage: InspectionStage, name: Name, deed: string, body: object): Promise<void> {
  const { etag } = await stage.ask(name, 'coordinator.la', `inspections/${REF}/statement`);
  await stage.ask(name, 'coordinator.la', `inspections/${REF}/${deed}`, body, etag);
}
