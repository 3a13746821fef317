/** A `fetch` for `createGraph` that makes trouble on the way to a server that is really there. */
export class RoughRoad {
  /** Requests that reached the server. */
  readonly sent: { readonly method: string; readonly url: string; readonly body: string }[] = [];
  private readonly troubles: Trouble[] = [];

  /** The next call whose body or address holds `about` reaches the server, and its answer is lost. */
  loseAnswer(about: string): void {
    this.troubles.push({ about, kind: 'lose' });
  }

  /** The next such call never gets there. */
  refuseConnection(about: string): void {
    this.troubles.push({ about, kind: 'refuse' });
  }

  /** The answer to the next such call is changed on the way. */
  change(about: string, how: (text: string) => { status: number; text: string }): void {
    this.troubles.push({ about, kind: 'change', how });
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const sent = { method: init?.method ?? 'GET', url: String(input), body: String(init?.body ?? '') };
    const at = this.troubles.findIndex(({ about }) => sent.url.includes(about) || sent.body.includes(about));
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

type Trouble =
  | { readonly about: string; readonly kind: 'lose' | 'refuse' }
  | {
      readonly about: string;
      readonly kind: 'change';
      readonly how: (text: string) => { status: number; text: string };
    };
