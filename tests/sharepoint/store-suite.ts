import { TABLES, type SharePointStore } from '../../bot/sharepoint';
import { everyRowOf } from '../../bot/domain/partnership';
import { FULL } from './full-rows';
import { action, agency, logLine, reminder } from './rows';
import type { Change, Table } from '../../bot/usecases/ports';

/** A site with fresh, empty lists. */
export interface FreshSite {
  /** A store of its own on the site, as another copy of the app would have it. */
  open(): Promise<SharePointStore>;
  /** Changes or adds a row as a person does in SharePoint's own pages; gives its id. */
  byHand(list: string, fields: Record<string, unknown>, id?: string): Promise<string>;
  /** Removes a row as a person does. */
  removeByHand(list: string, id: string): Promise<void>;
  /** The verbs of the record, oldest first. */
  recorded(): Promise<string[]>;
}

/** Whoever is off the People list reads as one without a part, so it takes two rows to hold all that one can. */
const wholeRows = (table: Table): readonly object[] => {
  if (table !== 'people') return [FULL[table]];
  const { leftOn, ...listed } = FULL.people;
  return [listed, { ...FULL.people, leftOn, roles: [] }];
};

/**
 * What every store must do, whatever serves it: the local server in every run, a tenant where there are credentials.
 */
export function storeSuite(
  name: string,
  freshSite: () => Promise<FreshSite>,
  tables: readonly Table[] = TABLES,
): void {
  describe(name, () => {
    test.each(tables.flatMap((table) => wholeRows(table).map((row, at) => [table, at + 1, row] as const)))(
      'keeps a row of %s (%i) exactly, in memory and for another copy of the app',
      async (table, _at, row) => {
        const site = await freshSite();
        const store = await site.open();
        const written = await store.commit([{ insert: table, row } as Change], []);
        expect(written).toMatchObject({ ok: true, value: [row] });
        expect(everyRowOf(await store.snapshot(), table)).toMatchObject([row]);
        const other = await (await site.open()).snapshot();
        expect(everyRowOf(other, table).map((one) => ({ ...one, id: '', etag: '' }))).toEqual([
          { ...row, id: '', etag: '' },
        ]);
        expect(other.faults).toEqual([]);
      },
    );

    test('two stores on one site see what the other wrote when they look afresh', async () => {
      const site = await freshSite();
      const [one, other] = [await site.open(), await site.open()];
      await one.commit([{ insert: 'agencies', row: agency('POL') }], []);
      expect((await other.snapshot({ fresh: true })).agencies).toMatchObject([{ code: 'POL' }]);
      await other.commit([{ insert: 'agencies', row: agency('ICB') }], []);
      expect((await one.snapshot({ fresh: true })).agencies.map(({ code }) => code)).toEqual(['POL', 'ICB']);
    });

    test('a row that somebody removes or changes by hand is so when the store looks afresh', async () => {
      const site = await freshSite();
      const store = await site.open();
      await store.commit(
        [
          { insert: 'agencies', row: agency('POL') },
          { insert: 'agencies', row: agency('ICB') },
        ],
        [],
      );
      const [police, health] = (await store.snapshot()).agencies;
      await site.removeByHand('Agencies', police!.id);
      await site.byHand('Agencies', { Title: 'Health', SafeguardingPartner: true }, health!.id);
      expect((await store.snapshot({ fresh: true })).agencies).toMatchObject([
        { title: 'Health', code: 'ICB', safeguardingPartner: true },
      ]);
    });

    test('what our own reader would refuse is not written at all, new or changed, nor is a line of the record', async () => {
      const site = await freshSite();
      const store = await site.open();
      await store.commit([{ insert: 'actions', row: action('A01') }], []);
      const [was] = (await store.snapshot()).actions;
      const refused: readonly (readonly [Change[], string])[] = [
        [[{ insert: 'reminders', row: reminder('K1', { agencyCode: '' }) }], 'AgencyCode is empty'],
        [[{ insert: 'agencies', row: agency('POL', { title: '' }) }], 'Title is empty'],
        [[{ update: 'actions', was: was!, patch: { leadAgency: '' } }], 'LeadAgency is empty'],
      ];
      for (const [changes, why] of refused) await expect(store.commit(changes, [])).rejects.toThrow(why);
      const line = { ...logLine('action.edited'), actor: '' };
      const edited: Change = { update: 'actions', was: was!, patch: { title: 'Another' } };
      await expect(store.commit([edited], [line])).rejects.toThrow('Actor is empty');
      const { reminders, agencies, actions, faults } = await (await site.open()).snapshot();
      expect({ reminders, agencies, faults }).toEqual({ reminders: [], agencies: [], faults: [] });
      expect(actions).toMatchObject([action('A01')]);
      expect(await site.recorded()).toEqual([]);
    });

    test('a message of no agency is one all the same', async () => {
      const site = await freshSite();
      const store = await site.open();
      const row = { ...FULL.messages, agencyCode: '' };
      expect(await store.commit([{ insert: 'messages', row }], [])).toMatchObject({ ok: true, value: [row] });
      expect((await store.snapshot({ fresh: true })).messages).toMatchObject([row]);
    });

    test('a second row with the same key is refused, whatever the case, and says at which place', async () => {
      const site = await freshSite();
      const [one, other] = [await site.open(), await site.open()];
      await one.commit([{ insert: 'reminders', row: reminder('K1') }], []);
      const twice: Change[] = [
        { insert: 'reminders', row: reminder('K0') },
        { insert: 'reminders', row: reminder('k1') },
      ];
      expect(await other.commit(twice, [])).toEqual({ ok: false, error: { why: 'duplicate-key', at: 1 } });
    });

    test('the very same row written by two copies at once is claimed by one of them only', async () => {
      const site = await freshSite();
      const stores = await Promise.all([site.open(), site.open(), site.open()]);
      const claim: Change[] = [{ insert: 'reminders', row: reminder('K1') }];
      const done = await Promise.all(stores.map((store) => store.commit(claim, [])));
      expect(done.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
    });

    test('a change from an older version is refused and leaves the row as it is', async () => {
      const site = await freshSite();
      const [one, other] = [await site.open(), await site.open()];
      await one.commit([{ insert: 'actions', row: action('A01') }], []);
      const [was] = (await other.snapshot({ fresh: true })).actions;
      await one.commit([{ update: 'actions', was: was!, patch: { status: 'InProgress' } }], []);
      const late = await other.commit([{ update: 'actions', was: was!, patch: { status: 'Closed' } }], []);
      expect(late).toEqual({ ok: false, error: { why: 'changed-meanwhile', at: 0 } });
      expect((await other.snapshot({ fresh: true })).actions).toMatchObject([{ status: 'InProgress' }]);
    });

    test('a change to a row that was removed is refused as gone', async () => {
      const site = await freshSite();
      const store = await site.open();
      await store.commit([{ insert: 'actions', row: action('A01') }], []);
      const [was] = (await store.snapshot()).actions;
      await site.removeByHand('Actions', was!.id);
      const done = await store.commit([{ update: 'actions', was: was!, patch: { status: 'Closed' } }], []);
      expect(done).toEqual({ ok: false, error: { why: 'gone', at: 0 } });
    });

    test('the first refusal stops what comes after it, the record too, and keeps what came before', async () => {
      const site = await freshSite();
      const store = await site.open();
      await store.commit([{ insert: 'agencies', row: agency('POL') }], []);
      const rows = ['LA', 'POL', 'ICB'].map((code): Change => ({ insert: 'agencies', row: agency(code) }));
      const done = await store.commit(rows, [logLine('agencies added')]);
      expect(done).toEqual({ ok: false, error: { why: 'duplicate-key', at: 1 } });
      expect((await store.snapshot()).agencies.map(({ code }) => code)).toEqual(['POL', 'LA']);
      expect(await site.recorded()).toEqual([]);
    });

    test('more changes than one call takes are all written, in order, with the record after them', async () => {
      const site = await freshSite();
      const store = await site.open();
      const codes = Array.from({ length: 45 }, (_, index) => `C${index}`);
      const rows = codes.map((code): Change => ({ insert: 'agencies', row: agency(code) }));
      const done = await store.commit(rows, [logLine('first'), logLine('second')]);
      expect(done).toMatchObject({ ok: true, value: codes.map((code) => ({ code })) });
      expect((await store.snapshot()).agencies.map(({ code }) => code)).toEqual(codes);
      expect(await site.recorded()).toEqual(['first', 'second']);
    });

    test('a property that is there and undefined empties its field; one that is not there stays', async () => {
      const site = await freshSite();
      const store = await site.open();
      await store.commit([{ insert: 'actions', row: FULL.actions }], []);
      const [was] = (await store.snapshot()).actions;
      const patch = { rating: undefined, dueOn: undefined, supportingAgencies: [] };
      await store.commit([{ update: 'actions', was: was!, patch }], []);
      const [now] = (await (await site.open()).snapshot()).actions;
      expect(now).toMatchObject({
        supportingAgencies: [],
        theme: 'Strategy',
        ownerEmail: 'ada.dean@example.org',
      });
      expect(now).not.toHaveProperty('rating');
      expect(now).not.toHaveProperty('dueOn');
    });

    test('finds a row by its key as SharePoint has it now, also one with marks in it', async () => {
      const site = await freshSite();
      const [store, other] = [await site.open(), await site.open()];
      const key = "O'Neill & Co #1 100% +x/y?";
      await other.commit([{ insert: 'reminders', row: reminder(key) }], []);
      expect(await store.find('reminders', key)).toMatchObject({ key, state: 'Claimed' });
      expect(await store.find('reminders', 'none')).toBeUndefined();
    });

    test('rows broken by hand are named with list, row and reason, left out, and back when mended', async () => {
      const site = await freshSite();
      const store = await site.open();
      const id = await site.byHand('Actions', {
        Title: 'Audit',
        Ref: 'A07',
        LeadAgency: 'POL',
        DueOn: 'end of May',
        Status: 'Doing',
      });
      await site.byHand('Actions', {
        Title: 'Train',
        Ref: ' A08 ',
        LeadAgency: 'POL',
        Status: 'in progress',
        OwnerEmail: 'Ada@Example.org',
      });
      const broken = await store.snapshot({ fresh: true });
      expect(broken.faults).toEqual([
        {
          list: 'Actions',
          id,
          row: 'A07',
          reason:
            'DueOn is not a day written like 2024-09-27; Status is none of NotStarted, InProgress, EvidenceSubmitted, Agreed, Closed, Sustained',
        },
      ]);
      expect(broken.actions).toMatchObject([
        { ref: 'A08', status: 'InProgress', ownerEmail: 'ada@example.org' },
      ]);
      await site.byHand('Actions', { DueOn: '2024-05-31', Status: 'InProgress' }, id);
      const mended = await store.snapshot({ fresh: true });
      expect(mended.faults).toEqual([]);
      expect(mended.actions.map(({ ref }) => ref)).toEqual(['A07', 'A08']);
    });

    test('a note that somebody adds by hand is by them and of then', async () => {
      const site = await freshSite();
      const store = await site.open();
      await site.byHand('Updates', { ActionRef: 'A01', Kind: 'Progress', Text: 'Rang them.' });
      const [note] = (await store.snapshot({ fresh: true })).updates;
      expect(note).toMatchObject({ actionRef: 'A01', text: 'Rang them.' });
      expect(note?.by).not.toBe('');
      expect(note?.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    });

    test('a title that is too long for SharePoint is cut with an ellipsis', async () => {
      const site = await freshSite();
      const store = await site.open();
      await store.commit([{ insert: 'agencies', row: agency('POL', { title: 'x'.repeat(300) }) }], []);
      const [police] = (await store.snapshot()).agencies;
      expect(police?.title).toBe(`${'x'.repeat(254)}…`);
    });

    test('what was given before does not change when the lists do', async () => {
      const site = await freshSite();
      const store = await site.open();
      await store.commit([{ insert: 'agencies', row: agency('POL') }], []);
      const before = await store.snapshot();
      await store.commit([{ insert: 'agencies', row: agency('ICB') }], []);
      expect(before.agencies).toHaveLength(1);
      expect((await store.snapshot()).agencies).toHaveLength(2);
    });

    test('a store whose site answers is healthy and counts the rows that cannot be read', async () => {
      const site = await freshSite();
      const store = await site.open();
      await site.byHand('Agencies', { Title: 'Nameless' });
      await store.snapshot({ fresh: true });
      expect(await store.check()).toEqual({ ok: true, unreadableRows: 1 });
    });
  });
}
