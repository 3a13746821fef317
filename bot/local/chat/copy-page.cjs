/** The compiler leaves the page of local mode's chat where it is; `npm run build` lays it beside what was compiled. */
const { cpSync } = require('node:fs');
const path = require('node:path');

const target = path.resolve(__dirname, '../../../dist/bot/local/chat');
for (const file of ['page.html', 'page.css', 'page.js'])
  cpSync(path.join(__dirname, file), path.join(target, file));
