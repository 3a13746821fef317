import { eachTest } from './site';

const test = eachTest();

const COLUMNS = [
  { name: 'Text', text: {} },
  { name: 'Short', text: { maxLength: 5 } },
  { name: 'Note', text: { allowMultipleLines: true } },
  { name: 'Number', number: { minimum: 0, maximum: 5 } },
  { name: 'Money', currency: {} },
  { name: 'Flag', boolean: {} },
  { name: 'Day', dateTime: { format: 'dateOnly' } },
  { name: 'At', dateTime: { format: 'dateTime' } },
  { name: 'Choice', choice: { choices: ['a', 'b'] }, required: true },
  { name: 'Choices', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Person', personOrGroup: {} },
  { name: 'Row', lookup: { listId: 'f0e1', columnName: 'Title' } },
  { name: 'People', personOrGroup: { allowMultipleSelection: true } },
  { name: 'Link', hyperlinkOrPicture: {} },
  { name: 'Locked', text: {}, readOnly: true },
];

const several = { 'Choices@odata.type': 'Collection(Edm.String)' };

describe('values that are kept', () => {
  it.each([
    ['text', { Text: "O'Brien & Söhne" }, { Text: "O'Brien & Söhne" }],
    ['text of 255 characters', { Text: 'x'.repeat(255) }, { Text: 'x'.repeat(255) }],
    ['a note of 63,999 characters', { Note: 'x'.repeat(63_999) }, { Note: 'x'.repeat(63_999) }],
    ['a number, though beyond its limits', { Number: -7.25 }, { Number: -7.25 }],
    ['money', { Money: 12.5 }, { Money: 12.5 }],
    ['yes and no', { Flag: false }, { Flag: false }],
    [
      'an instant, without its milliseconds',
      { At: '2026-01-02T03:04:05.678Z' },
      { At: '2026-01-02T03:04:05Z' },
    ],
    [
      'an instant with an offset, in UTC',
      { At: '2026-07-01T10:00:00+01:00' },
      { At: '2026-07-01T09:00:00Z' },
    ],
    ['a day', { Day: '2026-02-28' }, { Day: '2026-02-28T00:00:00Z' }],
    ['a choice that is not offered', { Choice: 'z' }, { Choice: 'z' }],
    ['several choices', { ...several, Choices: ['a', 'z'] }, { Choices: ['a', 'z'] }],
    ['a person by id', { PersonLookupId: '6' }, { PersonLookupId: '6' }],
    ['a row by id', { RowLookupId: '12' }, { RowLookupId: '12' }],
    [
      'several people by id',
      { 'PeopleLookupId@odata.type': 'Collection(Edm.Int32)', PeopleLookupId: [6, 7] },
      {
        People: [
          { LookupId: 6, LookupValue: '' },
          { LookupId: 7, LookupValue: '' },
        ],
      },
    ],
  ])('%s', async (_what, sent, kept) => {
    const list = await test.site.list('Values', { columns: COLUMNS });
    const made = await test.site.add(list, sent);
    expect(made.status).toBe(201);
    expect((await test.site.get(`${list}/items/1/fields`)).body).toMatchObject(kept);
  });

  it('leave no trace when empty', async () => {
    const list = await test.site.list('Values', { columns: COLUMNS });
    await test.site.add(list, { Text: 'x', Number: 1, Flag: true, ...several, Choices: ['a'] });
    const empty = { Text: '', Number: null, Flag: null, ...several, Choices: [] };
    const { body } = await test.site.send('PATCH', `${list}/items/1/fields`, empty);
    for (const name of ['Text', 'Number', 'Flag', 'Choices']) expect(body).not.toHaveProperty(name);
  });

  it('come from the default of their column when nothing is said', async () => {
    const { site } = test;
    const list = await site.list('Values', {
      columns: [
        { name: 'State', choice: { choices: ['New'] }, defaultValue: { value: 'New' } },
        { name: 'Count', number: {}, defaultValue: { value: '3' } },
      ],
    });
    expect((await site.add(list, { Title: 'x' })).body.fields).toMatchObject({ State: 'New', Count: 3 });
    expect((await site.add(list, { State: null })).body.fields).not.toHaveProperty('State');
  });
});

describe('values that are refused with 400 invalidRequest', () => {
  it.each([
    ['an unknown column', { Nope: 1 }, "Field 'Nope' is not recognized"],
    ['a name in the wrong letter case', { text: 'x' }, "Field 'text' is not recognized"],
    ['text of 256 characters', { Text: 'x'.repeat(256) }, undefined],
    ['text beyond its own limit', { Short: '123456' }, undefined],
    ['a note of 64,000 characters', { Note: 'x'.repeat(64_000) }, undefined],
    ['a number as text', { Text: 5 }, undefined],
    ['text as a number', { Number: '5' }, undefined],
    ['text as yes or no', { Flag: 'true' }, undefined],
    ['a day there is not', { Day: '2026-02-30' }, undefined],
    ['an instant that is none', { At: 'soon' }, undefined],
    ['a year SharePoint cannot hold', { At: '1899-12-31T00:00:00Z' }, undefined],
    ['a list for one choice', { Choice: ['a'] }, undefined],
    ['several choices without their type', { Choices: ['a'] }, undefined],
    ['several choices that are none', { ...several, Choices: 'a' }, undefined],
    ['a person by name', { Person: 'Ann' }, undefined],
    ['a person by an id that is none', { PersonLookupId: 'Ann' }, undefined],
    ['a hyperlink', { Link: { Url: 'https://example.org', Description: 'x' } }, undefined],
    ['a read-only column', { Locked: 'x' }, undefined],
    ["one of SharePoint's own", { Created: '2026-01-01T00:00:00Z' }, undefined],
    ['the id', { id: '7' }, undefined],
  ])('%s', async (_what, sent, message) => {
    const list = await test.site.list('Values', { columns: COLUMNS });
    const made = await test.site.add(list, sent);
    expect([made.status, made.body.error.code]).toEqual([400, 'invalidRequest']);
    if (message !== undefined) expect(made.body.error.message).toBe(message);
    expect((await test.site.get(`${list}/items`)).body.value).toEqual([]);
  });
});
