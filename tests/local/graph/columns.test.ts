import { eachTest } from './site';

const test = eachTest();

async function add(list: string, column: object) {
  return test.site.send('POST', `${list}/columns`, column);
}

describe('a column', () => {
  it('comes back with what was said and what SharePoint adds', async () => {
    const list = await test.site.list('Actions');
    const made = await add(list, { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      columnGroup: 'Custom Columns',
      description: '',
      displayName: 'Ref',
      enforceUniqueValues: true,
      hidden: false,
      indexed: true,
      name: 'Ref',
      readOnly: false,
      required: false,
      text: {
        allowMultipleLines: false,
        appendChangesToExistingText: false,
        linesForEditing: 0,
        maxLength: 255,
      },
    });
    expect((await test.site.get(`${list}/columns/Ref`)).body.id).toBe(made.body.id);
    expect((await test.site.get(`${list}/columns/${made.body.id}`)).body.name).toBe('Ref');
  });

  it.each([
    ['text', { text: { maxLength: 20 } }],
    ['note', { text: { allowMultipleLines: true, linesForEditing: 6 } }],
    ['number', { number: { decimalPlaces: 'none' } }],
    ['currency', { currency: { locale: 'en-GB' } }],
    ['boolean', { boolean: {} }],
    ['dateTime', { dateTime: { format: 'dateOnly' } }],
    ['choice', { choice: { choices: ['a', 'b'], displayAs: 'dropDownMenu', allowTextEntry: false } }],
    ['choices', { choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } }],
    ['personOrGroup', { personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly' } }],
    ['lookup', { lookup: { listId: 'f0e1', columnName: 'Title' } }],
    ['hyperlinkOrPicture', { hyperlinkOrPicture: { isPicture: false } }],
  ])('can be a %s', async (_kind, facet) => {
    const list = await test.site.list('Actions');
    const made = await add(list, { name: 'Thing', ...facet });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject(facet);
  });

  it('may have a name that JavaScript knows', async () => {
    const list = await test.site.list('Actions', { rows: [{ Title: 'before' }] });
    await add(list, { name: 'constructor', text: {}, indexed: true, enforceUniqueValues: true });
    const rows: readonly object[] = [
      { Title: 'none' },
      { Title: 'one', constructor: 'x' },
      { Title: 'two', constructor: 'X' },
    ];
    const statuses: number[] = [];
    for (const row of rows) statuses.push((await test.site.add(list, row)).status);
    expect(statuses).toEqual([201, 201, 400]);
    const { body } = await test.site.get(`${list}/items?$filter=fields/constructor ne null&$expand=fields`);
    expect(body.value.map((item) => item.fields.Title)).toEqual(['one']);
    const fields = (await test.site.get(`${list}/items/1/fields`)).body;
    expect(Object.hasOwn(fields, 'constructor')).toBe(false);
  });

  it('may be sent back with what Graph computes, and with settings that are not set', async () => {
    const list = await test.site.list('Actions');
    const told = { isDeletable: true, isReorderable: true, isSealed: false, propagateChanges: false };
    const made = await add(list, {
      ...told,
      name: 'Amount',
      type: 'number',
      validation: null,
      text: null,
      number: { decimalPlaces: 'two', minimum: 0, maximum: null },
    });
    expect([made.status, made.body.number]).toEqual([
      201,
      { decimalPlaces: 'two', displayAs: 'number', minimum: 0 },
    ]);
    const path = `${list}/columns/Amount?$select=name,number`;
    const changed = await test.site.send('PATCH', path, { number: { minimum: null } });
    expect([changed.status, changed.body.number]).toEqual([
      200,
      { decimalPlaces: 'two', displayAs: 'number' },
    ]);
    const checked = await add(list, { name: 'Y', text: {}, validation: { formula: '=1' } });
    expect(checked.status).toBe(501);
  });

  it.each([
    ['without a type', { name: 'X' }],
    ['with two types', { name: 'X', text: {}, number: {} }],
    ['without a name', { text: {} }],
    ['with a leading underscore', { name: '_X', text: {} }],
    ['with an unknown setting', { name: 'X', text: { colour: 'red' } }],
    ['with an unknown property', { name: 'X', text: {}, colour: 'red' }],
    ['unique and not indexed', { name: 'X', text: {}, enforceUniqueValues: true }],
    ['an indexed note', { name: 'X', text: { allowMultipleLines: true }, indexed: true }],
    ['an indexed multiple choice', { name: 'X', choice: { displayAs: 'checkBoxes' }, indexed: true }],
    ['a unique boolean', { name: 'X', boolean: {}, indexed: true, enforceUniqueValues: true }],
  ])('is refused %s', async (_what, column) => {
    const list = await test.site.list('Actions');
    const made = await add(list, column);
    expect([made.status, made.body.error.code]).toEqual([400, 'invalidRequest']);
  });

  it.each(['calculated', 'term', 'thumbnail'])('of the kind %s is not offered, and says so', async (kind) => {
    const list = await test.site.list('Actions');
    const made = await add(list, { name: 'X', [kind]: {} });
    expect([made.status, made.body.error.code]).toEqual([501, 'notSupported']);
  });

  it('gets an internal name of letters and digits', async () => {
    const list = await test.site.list('Actions');
    expect((await add(list, { displayName: 'Due on', dateTime: {} })).body).toMatchObject({
      name: 'Due_x0020_on',
      displayName: 'Due on',
    });
    expect((await add(list, { name: 'Why?', text: {} })).body.name).toBe('Why_x003f_');
  });

  it.each(['Author', 'Created', 'Modified', 'Editor', 'ID'])(
    'is renamed where it clashes with %s',
    async (name) => {
      const list = await test.site.list('Actions');
      const made = await add(list, { name, text: {} });
      expect(made.body).toMatchObject({ name: `${name}0`, displayName: name });
    },
  );

  it('cannot be made twice', async () => {
    const list = await test.site.list('Actions', { columns: [{ name: 'Ref', text: {} }] });
    const second = await add(list, { name: 'ref', text: {} });
    expect([second.status, second.body.error.code]).toEqual([409, 'nameAlreadyExists']);
  });

  it('is the 21st index at most once', async () => {
    const columns = Array.from({ length: 20 }, (_, index) => ({
      name: `C${index}`,
      text: {},
      indexed: true,
    }));
    const list = await test.site.list('Actions', { columns });
    expect((await add(list, { name: 'More', text: {}, indexed: true })).status).toBe(400);
    expect((await add(list, { name: 'More', text: {} })).status).toBe(201);
    expect((await test.site.send('PATCH', `${list}/columns/C0`, { indexed: false })).status).toBe(200);
    expect((await test.site.send('PATCH', `${list}/columns/More`, { indexed: true })).status).toBe(200);
  });
});

describe('the columns of a list', () => {
  it("begin with SharePoint's own and leave out hidden ones unless asked", async () => {
    const list = await test.site.list('Actions', { columns: [{ name: 'Secret', text: {}, hidden: true }] });
    const names = async (query: string) => {
      const { body } = await test.site.get(`${list}/columns${query}`);
      return body.value.map((column) => column.name);
    };
    expect(await names('')).toEqual(
      expect.arrayContaining(['Title', 'ID', 'Created', 'Modified', 'Author', 'Editor']),
    );
    expect(await names('')).not.toContain('Secret');
    expect(await names('?$select=name,hidden')).toContain('Secret');
  });
});

describe('changing a column', () => {
  it('indexes what is already there', async () => {
    const { site } = test;
    const list = await site.list('Actions', {
      columns: [{ name: 'Remark', text: {} }],
      rows: [
        { Title: 'One', Remark: 'a' },
        { Title: 'Two', Remark: 'b' },
      ],
    });
    const query = `${list}/items?$filter=fields/Remark eq 'b'`;
    expect((await site.get(query)).status).toBe(400);
    expect((await site.send('PATCH', `${list}/columns/Remark`, { indexed: true })).body.indexed).toBe(true);
    expect(await site.titles(query)).toEqual(['Two']);
  });

  it('cannot demand unique values where there are double ones', async () => {
    const { site } = test;
    const list = await site.list('Actions', {
      columns: [{ name: 'Remark', text: {} }],
      rows: [{ Remark: 'same' }, { Remark: 'Same' }],
    });
    const unique = { indexed: true, enforceUniqueValues: true };
    const refused = await site.send('PATCH', `${list}/columns/Remark`, unique);
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest']);
    expect((await site.get(`${list}/columns/Remark`)).body.indexed).toBe(false);
    await site.send('PATCH', `${list}/items/2/fields`, { Remark: 'other' });
    expect((await site.send('PATCH', `${list}/columns/Remark`, unique)).status).toBe(200);
    expect((await site.add(list, { Remark: 'OTHER' })).status).toBe(400);
  });

  it('adds a choice, and leaves name and type as they are', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: [{ name: 'Status', choice: { choices: ['Open'] } }] });
    const changed = await site.send('PATCH', `${list}/columns/Status`, {
      choice: { choices: ['Open', 'Done'] },
    });
    expect(changed.body.choice).toMatchObject({ choices: ['Open', 'Done'], displayAs: 'dropDownMenu' });
    expect((await site.send('PATCH', `${list}/columns/Status`, { name: 'State' })).status).toBe(400);
    expect((await site.send('PATCH', `${list}/columns/Status`, { text: {} })).status).toBe(400);
  });

  it("can index Title, but not open SharePoint's read-only columns or delete them", async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    await site.send('PATCH', `${list}/columns/Title`, { indexed: true });
    expect(await site.titles(`${list}/items?$filter=fields/Title eq 'one'`)).toEqual(['One']);
    expect((await site.send('PATCH', `${list}/columns/Created`, { readOnly: false })).status).toBe(400);
    expect((await site.send('DELETE', `${list}/columns/Created`)).status).toBe(400);
  });

  it('forgets the values of a deleted one', async () => {
    const { site } = test;
    const column = { name: 'Remark', text: {}, indexed: true };
    const list = await site.list('Actions', { columns: [column], rows: [{ Remark: 'old' }] });
    expect((await site.send('DELETE', `${list}/columns/Remark`)).status).toBe(204);
    expect((await site.get(`${list}/columns/Remark`)).status).toBe(404);
    await add(list, column);
    expect((await site.get(`${list}/items/1/fields`)).body.Remark).toBeUndefined();
    expect((await site.get(`${list}/items?$filter=fields/Remark eq 'old'`)).body.value).toEqual([]);
  });
});
