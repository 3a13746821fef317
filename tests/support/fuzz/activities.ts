import { TENANT } from '../entra-stand-in';
import type { BotMessage, Chat, TeamsPerson } from '../teams-stand-in';
import { mutated, type Pool } from './mutate';
import { ODD_TEXTS, ODD_VALUES } from './odd-values';
import type { Chance } from './random';
import { Caught, COMMANDS, type Activity, type RealPress } from './real-activities';

/** What there is to begin from. */
export interface Ground {
  readonly people: readonly TeamsPerson[];
  readonly channel: Chat;
  readonly presses: readonly RealPress[];
  readonly pool: Pool;
  readonly serviceUrl: string;
}

const INVOKES = [
  'task/fetch',
  'task/submit',
  'composeExtension/query',
  'signin/verifyState',
  'signin/tokenExchange',
  'adaptiveCard/action',
  'application/search',
  'tab/fetch',
  'fileConsent/invoke',
  'config/fetch',
];
const TYPES = ['message', 'invoke', 'installationUpdate', 'conversationUpdate', 'messageReaction', 'event'];
const ACTIONS = ['add', 'remove', 'add-upgrade', 'remove-upgrade'];
const EVENTS = [
  'channelDeleted',
  'channelRestored',
  'teamDeleted',
  'teamHardDeleted',
  'teamRestored',
  'teamUnarchived',
  'teamArchived',
  'channelRenamed',
];

/** Makes activities: mostly spoilt, some as they should be but from the wrong person, some quite right. */
export class Activities {
  readonly #caught = new Caught();
  /** So that what few cards have is pressed as often as what many have. */
  readonly #byVerb: readonly (readonly RealPress[])[];
  #ids = 1_600_000_000_000;

  constructor(
    private readonly ground: Ground,
    private readonly chance: Chance,
  ) {
    const byVerb = new Map<string, RealPress[]>();
    for (const press of ground.presses) byVerb.set(press.verb, [...(byVerb.get(press.verb) ?? []), press]);
    this.#byVerb = [...byVerb.values()];
  }

  async next(): Promise<Activity> {
    const { chance, ground } = this;
    const made = await this.#real(chance.oneOf(ground.people));
    this.#ids += 1;
    const whole = {
      id: String(this.#ids),
      timestamp: '2026-11-18T09:00:00Z',
      channelId: 'msteams',
      serviceUrl: ground.serviceUrl,
      locale: 'en-GB',
      ...made,
    };
    return chance.falls(0.3) ? (mutated(whole, chance, ground.pool) as Activity) : whole;
  }

  #real(person: TeamsPerson): Promise<Activity> {
    const kind = this.chance.next();
    if (kind < 0.55) return this.#press(person);
    if (kind < 0.75) return this.#message(person);
    return kind < 0.85 ? this.#lifecycle(person) : this.#other(person);
  }

  #press(person: TeamsPerson): Promise<Activity> {
    const { chance, ground } = this;
    const { verb, data, message } = chance.oneOf(chance.oneOf(this.#byVerb));
    const who = this.#whoPresses(message, person);
    const given = chance.falls(0.6) ? mutated(data, chance, ground.pool) : data;
    const on = chance.falls(0.85) ? message : undefined;
    if (chance.falls(0.15)) return this.#oldClient(who, verb, given, message.id);
    return this.#caught.of(who, (twin) =>
      twin.invoke({ action: { type: 'Action.Execute', verb, data: given }, trigger: 'manual' }, on),
    );
  }

  /** Half of them whose card it is, half anybody; in the channel somebody who reads it. */
  #whoPresses({ chat }: BotMessage, person: TeamsPerson): TeamsPerson {
    const { people } = this.ground;
    const [reader = person] = people.filter(({ member }) => chat.team?.members.has(member.userId));
    if (chat.team && !chat.team.members.has(person.member.userId)) return reader;
    const owner = people.find((one) => one.chat === chat);
    return owner && this.chance.falls(0.5) ? owner : person;
  }

  #oldClient(person: TeamsPerson, verb: string, data: unknown, replyToId: string): Promise<Activity> {
    const value = typeof data === 'object' && data !== null ? { verb, ...data } : data;
    return this.#caught.of(person, (twin) => twin.send({ type: 'message', value, replyToId }));
  }

  #message(person: TeamsPerson): Promise<Activity> {
    const { chance, ground } = this;
    const typed = [chance.oneOf(COMMANDS), chance.oneOf(ODD_TEXTS)];
    const text = chance.oneOf([typed[0], typed[1], typed.join(' '), mutated(typed[0], chance, ground.pool)]);
    const isMember = ground.channel.team?.members.has(person.member.userId) ?? false;
    const chat = isMember && chance.falls(0.2) ? ground.channel : person.chat;
    return this.#caught.of(person, (twin) => twin.say(text as string, chat));
  }

  #lifecycle(person: TeamsPerson): Promise<Activity> {
    const { chance, ground } = this;
    const members = [{ id: person.member.userId }, { id: '28:11111111-2222-3333-4444-555555555555' }];
    const eventType = chance.oneOf(EVENTS);
    const { team, id } = ground.channel;
    const channelData = { tenant: { id: TENANT }, eventType, team: { id: team?.id }, channel: { id } };
    const activity = chance.oneOf<Activity>([
      { type: 'installationUpdate', action: chance.oneOf(ACTIONS) },
      { type: 'conversationUpdate', membersAdded: members },
      { type: 'conversationUpdate', membersRemoved: members },
      { type: 'conversationUpdate', channelData },
    ]);
    const isMember = team?.members.has(person.member.userId) ?? false;
    const chat = isMember && chance.falls(0.3) ? ground.channel : person.chat;
    return this.#caught.of(person, (twin) => twin.send(activity, chat));
  }

  #other(person: TeamsPerson): Promise<Activity> {
    const { chance, ground } = this;
    const value = chance.oneOf<unknown>([
      chance.oneOf(ODD_VALUES),
      chance.oneOf(ODD_TEXTS),
      chance.oneOf(ground.presses).data,
    ]);
    const activity = {
      type: chance.falls(0.7) ? 'invoke' : chance.oneOf(TYPES),
      name: chance.oneOf(INVOKES),
      value,
    };
    return this.#caught.of(person, (twin) => twin.send(activity));
  }
}
