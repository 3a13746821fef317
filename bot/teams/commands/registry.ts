import { away } from './away';
import { channel } from './channel';
import { digest } from './digest';
import { helpOf } from './help';
import { meeting } from './meeting';
import { my } from './my';
import { nudge } from './nudge';
import { preview } from './preview';
import { status } from './status';
import type { Command } from './command';

const TOPICS: readonly Command[] = [my, meeting, away, status, nudge, preview, channel, digest];

/** What an empty message, or only a mention, is taken for. */
export const HELP = helpOf(TOPICS);

/** Every command, in the order in which help tells of them. A new one is a file beside these and a word here. */
export const COMMANDS: readonly Command[] = [...TOPICS, HELP];
