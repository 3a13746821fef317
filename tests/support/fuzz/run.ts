import { dayOf, plusMinutes, type Instant } from '../../../bot/domain/calendar/day';
import { identify } from '../../../bot/domain/people/roles';
import type { Snapshot } from '../../../bot/usecases/ports';
import { isObject } from '../teams-stand-in-cards';
import type { BotMessage, CardJson, Chat } from '../teams-stand-in';
import { Activities, type Ground } from './activities';
import { sendCall, type Answered, type Call } from './call';
import { Calls } from './calls';
import type { FuzzHouse } from './house';
import { misdeedsIn, typedIn, type Sender } from './judge';
import { NHS_NUMBER } from './odd-values';
import { Chance } from './random';
import { COMMANDS, poolOf, pressesIn, type Activity } from './real-activities';

/** What a run found. */
export interface Found {
  /** Each with the number of its case, and what was sent. */
  readonly faults: readonly string[];
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<string, number>;
  /** How many cases wrote something. */
  readonly writing: number;
}

/** So many cases between one sweep, which moves the clock and makes new cards, and the next. */
const BETWEEN_SWEEPS = 250;
const DAY_MINUTES = 24 * 60;

/** What only members of the partnership may read. */
const OF_THE_PARTNERSHIP = /Westmarch|police|JTAI partnership|Karen|Priya Nair is/;

/** Signs that a value was put into words that is none. */
const SLIP = /"[^"]*(\bundefined\b|\[object Object\]|\bNaN\b|Invalid Date)[^"]*"/;

/** As far back in a chat as anybody presses. */
const NEWEST = 20;

/** The share of calls that are no activities. */
const CALLS = 0.3;

/** Sends the app so many cases, one after the other. The same seed makes the same cases. */
export async function fuzz(
  house: FuzzHouse,
  { cases, seed, say = () => undefined }: { cases: number; seed: number; say?: (what: string) => void },
): Promise<Found> {
  return new Run(house, new Chance(seed), say).all(cases);
}

class Run {
  readonly #faults: string[] = [];
  readonly #statuses = new Map<string, number>();
  #writing = 0;
  readonly #seenMessages = new Map<Chat, number>();

  constructor(
    private readonly house: FuzzHouse,
    private readonly chance: Chance,
    private readonly say: (what: string) => void,
  ) {}

  async all(cases: number): Promise<Found> {
    const { house, chance } = this;
    const channel = await this.#prepare();
    const first = await this.#ground(channel);
    const calls = await Calls.of(
      house.people.map(({ member }) => member.email),
      house.entra,
      chance,
      first.pool,
    );
    let activities = new Activities(first, chance);
    for (let at = 1; at <= cases; at += 1) {
      if (at % BETWEEN_SWEEPS === 0) {
        this.say(`${at} of ${cases} sent, ${this.#faults.length} faults`);
        await this.#nextDay(at);
        activities = new Activities(await this.#ground(channel), chance);
      }
      if (chance.falls(CALLS)) await this.#call(at, calls.next(house.botToken));
      else await this.#activity(at, await activities.next());
    }
    await this.#nextDay(cases);
    await this.#end();
    return { faults: this.#faults, statuses: this.#statuses, writing: this.#writing };
  }

  /** Everybody on the lists adds the app, the first cards go out, and everybody has asked for everything. */
  async #prepare(): Promise<Chat> {
    const { house } = this;
    const listed = house.people.slice(0, -2);
    const channel = house.teams.channel('Inspection', { team: 'Westmarch', members: listed.slice(0, 6) });
    for (const person of listed) await person.install();
    await listed[0]?.say('channel', channel);
    await house.sweepAt(house.now());
    for (const person of listed) for (const text of COMMANDS.slice(0, 12)) await person.say(text);
    this.#look(0, 'getting ready');
    house.written();
    return channel;
  }

  async #ground(channel: Chat): Promise<Ground> {
    const { house } = this;
    const chats = [...house.people.map(({ chat }) => chat), channel];
    const presses = pressesIn(chats, NEWEST);
    const { serviceUrl } = house.teams;
    const snapshot = await house.snapshot();
    const accounts = house.people.map(({ member, chat }) => ({
      id: member.userId,
      aadObjectId: member.entraId,
      person: member.email,
      personEmail: member.email,
      conversation: { id: chat.id },
    }));
    const rows = [snapshot.meetings, snapshot.reminders.slice(-150), snapshot.messages.slice(-100)];
    const keys = snapshot.reminders.map(({ key }) => ({ reminderKey: key, rowKey: key }));
    const pool = poolOf([
      presses.map(({ verb, data }) => ({ verb, data })),
      accounts,
      rows,
      keys.slice(-150),
    ]);
    return { people: house.people, channel, presses, pool, serviceUrl };
  }

  async #activity(at: number, activity: Activity): Promise<void> {
    const { house } = this;
    const body = JSON.stringify(activity);
    const headers = { 'content-type': 'application/json', authorization: house.botToken };
    const before = await house.snapshot();
    const sender = { ...this.#senderOf(activity, before), activity };
    const answered = await sendCall(house.port, { method: 'POST', path: '/api/messages', headers, body });
    await house.idle();
    this.#shown(activity, answered);
    if (!sender.person) this.#toStranger(at, body, answered);
    const isUnknownInvoke = activity['type'] === 'invoke' && activity['name'] !== 'adaptiveCard/action';
    if (answered.status === 501 && isUnknownInvoke) this.#count('501');
    else this.#answer(at, body, answered);
    await this.#judge(at, body, before, sender);
  }

  /** Who is on no list learns nothing, in the answer or in a chat. */
  #toStranger(at: number, what: string, { text }: Answered): void {
    const said = [...this.#fresh().map(saidIn), text].find((one) => OF_THE_PARTNERSHIP.test(one));
    if (said) this.#fault(at, what, `a stranger is told: ${said.slice(0, 300)}`);
  }

  async #call(at: number, call: Call): Promise<void> {
    const before = await this.house.snapshot();
    const answered = await sendCall(this.house.port, call);
    await this.house.idle();
    const what = `${call.method} ${call.path} ${JSON.stringify(call.headers)} ${String(call.body ?? '')}`;
    this.#answer(at, what, answered);
    if (answered.status >= 400 && OF_THE_PARTNERSHIP.test(answered.text)) {
      this.#fault(at, what, `a refusal tells of the partnership: ${answered.text.slice(0, 200)}`);
    }
    await this.#judge(at, what, before, { activity: {} });
  }

  #answer(at: number, what: string, { status, text }: Answered): void {
    this.#count(String(status));
    if (status >= 500) this.#fault(at, what, `answered ${status}: ${text.slice(0, 200)}`);
    if (text.includes(NHS_NUMBER)) this.#fault(at, what, 'a child’s number was said back');
    const code = errorCodeIn(text);
    if (code) this.#count(code);
    if (code === 'unexpected' || code?.startsWith('storage-')) this.#fault(at, what, `answered ${code}`);
  }

  async #judge(at: number, what: string, before: Snapshot, sender: Sender): Promise<void> {
    const { house } = this;
    const written = house.written();
    if (written.changes.length > 0) this.#writing += 1;
    for (const misdeed of misdeedsIn(written, sender)) this.#fault(at, what, misdeed);
    const known = new Set(written.changes.flatMap((change) => ('update' in change ? [change.was.id] : [])));
    const inserted = written.changes.filter((change) => 'insert' in change).length;
    const moved = changedRows(before, await house.snapshot());
    const unexplained = moved.filter(({ id, isNew }) => !isNew && !known.has(id));
    if (unexplained.length > 0 || moved.filter(({ isNew }) => isNew).length > inserted) {
      this.#fault(at, what, `rows changed that nobody wrote: ${JSON.stringify(moved).slice(0, 200)}`);
    }
    this.#look(at, what);
  }

  /** What the log and the bot's messages hold since the last look. */
  #look(at: number, what: string): void {
    for (const error of this.house.errors()) this.#fault(at, what, `the log has an error: ${error}`);
    for (const typed of typedIn(this.house.logged())) this.#fault(at, what, typed);
    for (const message of this.#fresh()) {
      const said = saidIn(message);
      if (said.includes(NHS_NUMBER)) this.#fault(at, what, 'the bot says a child’s number');
      const slip = SLIP.exec(said)?.[0];
      if (slip && !what.includes('NaN')) this.#fault(at, what, `the bot says ${slip.slice(0, 200)}`);
    }
    this.house.people.forEach(({ chat }) => this.#seenMessages.set(chat, chat.messages.length));
  }

  /** The bot's messages since the last look. */
  #fresh(): readonly BotMessage[] {
    return this.house.people.flatMap(({ chat }) => chat.messages.slice(this.#seenMessages.get(chat) ?? 0));
  }

  async #nextDay(at: number): Promise<void> {
    const { house } = this;
    await house.sweepAt(plusMinutes(house.now(), DAY_MINUTES) as Instant);
    await this.#askAgain();
    house.written();
    this.#look(at, 'a sweep');
    const { faults, withheld } = await house.snapshot();
    for (const { list, reason } of [...faults, ...withheld]) {
      this.#fault(at, 'a sweep', `the app wrote what it cannot read: ${list}: ${reason}`);
    }
  }

  /** Cards of today: what those who coordinate and a few others ask for, and a meeting opened to be changed. */
  async #askAgain(): Promise<void> {
    const { people, idle } = this.house;
    const asking = [people[0], ...[1, 2, 3].map(() => this.chance.oneOf(people))];
    for (const person of asking)
      for (const text of ['away', 'digest', 'my', 'meeting']) await person?.say(text);
    const [opening] = pressesIn(
      people.slice(0, 1).map(({ chat }) => chat),
      1,
    );
    if (opening?.verb === 'meeting.open') {
      const { verb, data, message } = opening;
      const answer = await people[0]?.invoke({ action: { type: 'Action.Execute', verb, data } }, message);
      if (answer?.card) message.replacement = answer.card;
    }
    await idle();
  }

  /** What a press was answered with takes the place of the card, so that its buttons are pressed from then on. */
  #shown({ replyToId }: Activity, { text }: Answered): void {
    const card = cardIn(text);
    const all = card ? this.house.people.flatMap(({ chat }) => chat.messages.slice(-NEWEST)) : [];
    const message = all.find(({ id }) => id === replyToId);
    if (message && card) message.replacement = card;
  }

  /** Memory agrees with the lists, and everybody is served as before. */
  async #end(): Promise<void> {
    const { house } = this;
    const [memory, lists] = [await house.snapshot(), await house.readAnew()];
    const differ = changedRows(lists, memory);
    if (differ.length > 0)
      this.#fault(0, 'at the end', `memory differs: ${JSON.stringify(differ).slice(0, 300)}`);
    const [priya] = house.people;
    const answer = await priya?.ask('help');
    if (!answer?.words.includes('What you can'))
      this.#fault(0, 'at the end', `help is not given, but: ${answer?.words}`);
  }

  #senderOf(activity: Activity, snapshot: Snapshot): Omit<Sender, 'activity'> {
    const id = speakerIn(activity);
    const member = this.house.people.find((one) => one.member.userId === id)?.member;
    const person =
      member && identify(snapshot, { entraId: member.entraId, email: member.email }, dayOf(this.house.now()));
    return person ? { person } : {};
  }

  #count(what: string): void {
    this.#statuses.set(what, (this.#statuses.get(what) ?? 0) + 1);
  }

  #fault(at: number, what: string, fault: string): void {
    this.#faults.push(`case ${at}: ${fault}\n  sent: ${what.slice(0, 1_500)}`);
  }
}

/** What people see of a message: the name that Teams gave for the sender goes back to Teams, and is said to nobody. */
const saidIn = ({ activity: { text, summary, attachments } }: BotMessage): string =>
  JSON.stringify([text, summary, attachments]);

const idIn = (value: unknown): unknown => (isObject(value) ? value['id'] : undefined);

/** Who speaks; where it comes from the bot's own account, who was added. */
function speakerIn({ from, recipient, membersAdded }: Activity): unknown {
  if (idIn(from) !== idIn(recipient)) return idIn(from);
  const added: readonly unknown[] = Array.isArray(membersAdded) ? membersAdded : [];
  return added.map(idIn).find((id) => id !== idIn(recipient)) ?? idIn(from);
}

function cardIn(text: string): CardJson | undefined {
  if (!text.includes('vnd.microsoft.card.adaptive')) return undefined;
  return (JSON.parse(text) as { value: CardJson }).value;
}

function errorCodeIn(text: string): string | undefined {
  if (!text.includes('vnd.microsoft.error')) return undefined;
  const { value } = JSON.parse(text) as { value: { code: string } };
  return value.code;
}

interface Moved {
  readonly table: string;
  readonly id: string;
  readonly isNew: boolean;
}

/** The rows of all lists that are not as they were, or were not there. */
function changedRows(before: Snapshot, after: Snapshot): readonly Moved[] {
  return Object.keys(after).flatMap((table) => {
    const [old, rows] = [rowsOf(before, table), rowsOf(after, table)];
    if (old === rows || table === 'faults' || table === 'withheld') return [];
    const was = new Map(old.map(({ id, etag }) => [id, etag]));
    return rows.flatMap(({ id, etag }) => (was.get(id) === etag ? [] : [{ table, id, isNew: !was.has(id) }]));
  });
}

const rowsOf = (snapshot: Snapshot, table: string) =>
  Reflect.get(snapshot, table) as readonly { readonly id: string; readonly etag: string }[];
