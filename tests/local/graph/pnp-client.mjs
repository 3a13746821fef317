/**
 * Drives the local SharePoint with @pnp/graph, which comes as ES modules only, and prints what it
 * saw as JSON. Takes the server's address; the tests start it.
 */
import { graphfi, GraphCollection } from '@pnp/graph';
import { DefaultHeaders, DefaultInit } from '@pnp/graph/behaviors/defaults.js';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/columns/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/batching.js';
import { DefaultParse, InjectHeaders, body } from '@pnp/queryable';
import { graphPatch } from '@pnp/graph';

const [local] = process.argv.slice(2);

/** Sends to the local server what is meant for graph.microsoft.com. */
const LocalSend = (instance) => {
  instance.on.send.replace(async (url, init) =>
    fetch(url.toString().replace('https://graph.microsoft.com/v1.0', local), init),
  );
  return instance;
};

const graph = graphfi().using(
  DefaultInit(),
  DefaultHeaders(),
  InjectHeaders({ Authorization: 'Bearer local' }),
  LocalSend,
  DefaultParse(),
);

const seen = {};
const site = await graph.sites.getByUrl('contoso.sharepoint.com', '/sites/jtai');
seen.site = (await site()).name;

const made = await site.lists.add({ displayName: 'Actions', list: { template: 'genericList' } });
const list = site.lists.getById(made.id);
await list.columns.add({ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true });
await list.columns.add({ name: 'Weight', number: {} });
await list.columns.getById('Weight').update({ indexed: true });
await list.update({ description: 'Promises' });
seen.list = (await list.select('displayName', 'description')()).description;
seen.columns = (await list.columns.select('name', 'indexed')()).filter((column) =>
  ['Ref', 'Weight'].includes(column.name),
);

for (let number = 1; number <= 5; number += 1) {
  await list.items.add({ fields: { Title: `T${number}`, Ref: `R-${number}`, Weight: number } });
}
seen.refused = await list.items.add({ fields: { Ref: 'r-1' } }).then(
  () => 'accepted',
  (error) => [error.status, /unique constraints/.test(error.message)],
);
await list.items.getById('1').update({ fields: { Title: 'changed' } });
await graphPatch(GraphCollection(list.items.getById('2'), 'fields'), body({ Weight: 20 }));
seen.first = (await list.items.getById('1').expand('fields')()).fields.Title;
seen.versions = (await list.items.getById('1').versions()).map((version) => version.id);
seen.filtered = (
  await list.items.filter('fields/Weight ge 4').orderBy('fields/Weight', false).expand('fields')()
).map((item) => item.fields.Title);

seen.pages = [];
for await (const page of list.items.top(2)) seen.pages.push(page.map((item) => item.id));

const [batched, execute] = graph.batched();
const steps = batched.sites.getById((await site()).id).lists.getById(made.id).items;
const results = [];
steps
  .getById('3')()
  .then((item) => results.push(item.id));
steps.add({ fields: { Title: 'T6', Ref: 'R-6' } }).then((item) => results.push(item.id));
steps
  .getById('4')
  .delete()
  .then(() => results.push('deleted'));
await execute();
seen.batch = results.sort();

const delta = await GraphCollection(list.items, 'delta')();
seen.delta = delta.map((item) => item.id);

await list.delete();
seen.lists = (await site.lists()).length;
console.log(JSON.stringify(seen));
