/** Loaded into the app under test: answers on HEAP_PROBE_PORT with the bytes on its heap, garbage collected. */
const { createServer } = require('node:http');
const v8 = require('node:v8');
const vm = require('node:vm');

v8.setFlagsFromString('--expose_gc');
const collect = vm.runInNewContext('gc');
const port = Number(process.env.HEAP_PROBE_PORT);
if (port) {
  const server = createServer((_req, res) => {
    collect();
    res.end(String(process.memoryUsage().heapUsed));
  });
  server.listen(port, '127.0.0.1');
  server.unref();
}
