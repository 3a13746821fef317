import { buttonsOf, dataOf, isObject, type Button } from '../teams-stand-in-cards';
import type { BotMessage } from '../teams-stand-in';
import { TeamsPerson, type Chat } from '../teams-stand-in';
import { TENANT } from '../entra-stand-in';
import type { Pool } from './mutate';

export type Activity = { readonly [name: string]: unknown };

const BOT = { id: '28:11111111-2222-3333-4444-555555555555', name: 'JTAI' };

/** What people type that means something to the bot. */
export const COMMANDS: readonly string[] = [
  'help',
  'status',
  'status police',
  '/status icb',
  'my',
  'my police',
  'my schools',
  'meeting',
  'meetings',
  'meeting JTAI',
  'nudge',
  'nudge police',
  'away',
  'away 3 December to 9 December',
  'away me 3 December',
  'away karen 3 December',
  'away karen.whitlock@police.westmarch.example 3 Dec to 4 Dec',
  'back',
  'away clear',
  'away cancel',
  'preview',
  'digest',
  'digest off',
  'digest on',
  'channel',
  'channel off',
  'channel stop',
  'when is the next meeting?',
  'what is overdue',
  'thanks',
  'statsu',
];

/** The activities that Teams makes of what people do, caught before they are sent. */
export class Caught {
  #last: Activity = {};
  readonly #twins = new Map<TeamsPerson, TeamsPerson>();

  /** What Teams sends when this person does that. */
  async of(person: TeamsPerson, act: (twin: TeamsPerson) => Promise<unknown>): Promise<Activity> {
    await act(this.#twin(person));
    return this.#last;
  }

  #twin(person: TeamsPerson): TeamsPerson {
    const post = async (activity: Activity) => {
      this.#last = activity;
      return { status: 200, body: undefined };
    };
    const twin =
      this.#twins.get(person) ??
      new TeamsPerson(person.member, person.chat, { tenantId: TENANT, bot: BOT, post });
    this.#twins.set(person, twin);
    return twin;
  }
}

/** A button that stands in somebody's chat or in a channel, with its fields filled in as a person might. */
export interface RealPress {
  readonly verb: string;
  readonly data: Activity;
  readonly message: BotMessage;
}

/** All buttons of the newest cards of these chats. */
export function pressesIn(chats: readonly Chat[], newest: number): readonly RealPress[] {
  return chats.flatMap(({ messages }) =>
    messages.slice(-newest).flatMap((message) =>
      buttonsIn(message).flatMap((button) => {
        const { verb } = button.action;
        return typeof verb === 'string' ? [{ verb, data: filled(button), message }] : [];
      }),
    ),
  );
}

function buttonsIn(message: BotMessage): readonly Button[] {
  return Array.isArray(message.activity['attachments']) ? buttonsOf(message.card) : [];
}

function filled(button: Button): Activity {
  const values = button.inputs.map((input): [string, string] => [String(input['id']), valueFor(input)]);
  const isAlone = button.action['associatedInputs'] === 'none';
  return dataOf(button, isAlone ? {} : Object.fromEntries(values), true);
}

function valueFor({ type, choices, value }: Activity): string {
  const [first]: readonly unknown[] = Array.isArray(choices) ? choices : [];
  if (isObject(first)) return String(first['value']);
  if (type === 'Input.Date') return typeof value === 'string' && value ? value : '2026-12-16';
  if (type === 'Input.Time') return '14:00';
  if (type === 'Input.Toggle') return 'true';
  return 'Agreed with the chair';
}

/** The values that stand under each name in these, a few of each. */
export function poolOf(values: readonly unknown[]): Pool {
  const pool = new Map<string, unknown[]>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const kept = pool.get(name) ?? [];
      pool.set(name, kept);
      if (kept.length < 200 && !kept.includes(inner)) kept.push(inner);
      look(inner);
    }
  };
  values.forEach(look);
  return pool;
}
