/** A `fetch` for `createGraph` that makes trouble on the way to a server that is really there. */
export class RoughRoad {
  /** Requests that reached the server. */
  readonly sent: Sent[] = [];
  private readonly troubles: Trouble[] = [];

  /** The next call whose body or address holds `about` reaches the server, and its answer is lost. */
  loseAnswer(about: string): void {
    this.troubles.push({ where: naming(about), kind: 'lose' });
  }

  /** The next such call never gets there. */
  refuseConnection(about: string): void {
    this.troubles.push({ where: naming(about), kind: 'refuse' });
  }

  /** The answer to the next call of this kind is changed on the way. */
  changeWhere(where: (sent: Sent) => boolean, how: (text: string) => { status: number; text: string }): void {
    this.troubles.push({ where, kind: 'change', how });
  }

  /** No more trouble. */
  calm(): void {
    this.troubles.length = 0;
  }

  /** The answer to the next such call is changed on the way. */
  change(about: string, how: (text: string) => { status: number; text: string }): void {
    this.troubles.push({ where: naming(about), kind: 'change', how });
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const sent = { method: init?.method ?? 'GET', url: String(input), body: String(init?.body ?? '') };
    const at = this.troubles.findIndex(({ where }) => where(sent));
    const trouble = at < 0 ? undefined : this.troubles.splice(at, 1)[0];
    if (trouble?.kind === 'refuse') throw new TypeError('fetch failed');
    this.sent.push(sent);
    const answer = await fetch(input, init);
    if (trouble?.kind === 'lose') {
      await answer.text();
      throw new TypeError('fetch failed');
    }
    if (trouble?.kind !== 'change') return answer;
    const { status, text } = trouble.how(await answer.text());
    return new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
  };
}

const naming =
  (about: string) =>
  ({ url, body }: Sent): boolean =>
    url.includes(about) || body.includes(about);

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

type Trouble =
  | { readonly where: (sent: Sent) => boolean; readonly kind: 'lose' | 'refuse' }
  | {
      readonly where: (sent: Sent) => boolean;
      readonly kind: 'change';
      readonly how: (text: string) => { status: number; text: string };
    };
