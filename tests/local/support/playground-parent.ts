import { DEMO_NAMES } from '../../../bot/local/demo';
import { playgroundConfig } from '../../../bot/local/playground/config';
import { startPlayground } from '../../../bot/local/playground/start';

/** A process that starts the Playground, says where, and then does nothing until it is killed. */
const [, , dataFolder = '', port = '0'] = process.argv;

void startPlayground({
  messagesUrl: 'http://localhost:9/api/messages',
  port: Number(port),
  config: playgroundConfig([], DEMO_NAMES),
  dataFolder,
}).then(({ url }) => console.log(`Playground at ${url}`));
