import type { AuthenticationProvider, Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { TokenCredential } from '@azure/identity';

const SCOPE = 'https://graph.microsoft.com/.default';

/** The tokens that calls carry: the fixed one of a local server, or those of an Entra credential. */
export class Tokens implements AuthenticationProvider {
  /** What Microsoft asks the next token to answer (continuous access evaluation). */
  private claims: string | undefined;

  constructor(private readonly credential: { readonly token: string } | TokenCredential) {}

  async getAccessToken(): Promise<string> {
    if ('token' in this.credential) return this.credential.token;
    const token = await this.credential.getToken([SCOPE], this.claims ? { claims: this.claims } : undefined);
    this.claims = undefined;
    if (!token) throw new Error('Entra ID gave the app no token for Microsoft Graph.');
    return token.token;
  }

  /** Takes note that a token was refused. False when there is no other one to be had. */
  refused(challenge: string | null): boolean {
    if ('token' in this.credential) return false;
    const claims = /claims="([^"]+)"/.exec(challenge ?? '')?.[1];
    this.claims = claims && Buffer.from(claims, 'base64').toString('utf8');
    return true;
  }
}

/** Repeats a call whose token was refused, once, with a fresh one: nothing was done. Stands before authentication. */
export class SecondSignIn implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly tokens: Tokens) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    await this.next?.execute(context);
    if (context.response?.status !== 401) return;
    if (this.tokens.refused(context.response.headers.get('WWW-Authenticate'))) {
      await this.next?.execute(context);
    }
  }
}
