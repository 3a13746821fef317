import { action } from './action';
import { actions } from './actions';
import { apologies } from './apologies';
import { away } from './away';
import { channel } from './channel';
import { digest } from './digest';
import { exported } from './export';
import { report } from './report';
import { helpOf } from './help';
import { inspection } from './inspection';
import { meeting } from './meeting';
import { my } from './my';
import { nudge } from './nudge';
import { people } from './people';
import { preview } from './preview';
import { setUp } from './set-up';
import { status } from './status';
import { thanks } from './thanks';
import type { Command } from './command';

const TOPICS: readonly Command[] = [
  my,
  action,
  actions,
  meeting,
  away,
  status,
  nudge,
  preview,
  inspection,
  channel,
  digest,
];

/** What an empty message, or only a mention, is taken for. */
export const HELP = helpOf([
  my,
  apologies,
  away,
  actions,
  action,
  status,
  meeting,
  preview,
  inspection,
  digest,
  people,
  exported,
  report,
  nudge,
  channel,
  setUp,
]);

/** Every command that Teams offers while people type. A new one is a file beside these and a word here. */
export const COMMANDS: readonly Command[] = [...TOPICS, HELP];

/** What is understood as well, and not offered: people say it, nobody looks for it. */
export const UNDERSTOOD: readonly Command[] = [
  ...COMMANDS,
  apologies,
  people,
  exported,
  report,
  setUp,
  thanks,
];
