import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { TokenCredential } from '@azure/identity';

const SCOPE = 'https://graph.microsoft.com/.default';

/**
 * Gives calls their token: the fixed one of a local server, or one of an Entra credential. A call whose token is
 * refused is repeated once with a fresh one, as nothing was done. Microsoft's own handler could not be used for that:
 * it appends a second token to the first.
 */
export class SignIn implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly credential: { readonly token: string } | TokenCredential) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    await this.send(context);
    if (context.response?.status !== 401 || 'token' in this.credential) return;
    await this.send(context, claimsIn(context.response.headers.get('WWW-Authenticate')));
  }

  private async send(context: Context, claims?: string): Promise<void> {
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${await this.token(claims)}`);
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }

  private async token(claims?: string): Promise<string> {
    if ('token' in this.credential) return this.credential.token;
    const given = await this.credential.getToken([SCOPE], claims ? { claims } : undefined);
    if (!given) throw new Error('Entra ID gave the app no token for Microsoft Graph.');
    return given.token;
  }
}

/** What Microsoft asks the next token to answer (continuous access evaluation). */
function claimsIn(challenge: string | null): string | undefined {
  const claims = /claims="([^"]+)"/.exec(challenge ?? '')?.[1];
  return claims && Buffer.from(claims, 'base64').toString('utf8');
}
