import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwkOf, rsaKeys, type Json, type KeyPair } from './jwt';

/** Microsoft's sign-in as far as a bot in a tenant meets it, on one address of loopback. */
export interface MicrosoftStandIn {
  readonly url: string;
  /** Keys of the Bot Connector by their ids: of Teams, of other channels, of none. */
  readonly keys: { readonly teams: KeyPair; readonly webchat: KeyPair; readonly nobody: KeyPair };
  /** The key that Entra signs people's tokens with, `entra`. */
  readonly entra: KeyPair;
  /** How often each path was asked for. */
  readonly asked: Map<string, number>;
  /** The settings under which the app takes it for Microsoft. */
  readonly settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export const CONNECTOR_ISSUER = 'https://api.botframework.com';
/** What the app's managed identity is given, for Graph and for Teams. */
export const APP_TOKEN = 'as-the-app';

/** Starts it. A managed identity asks it for tokens as in Azure (IDENTITY_ENDPOINT). */
export async function startMicrosoftStandIn(): Promise<MicrosoftStandIn> {
  const keys = { teams: rsaKeys(), webchat: rsaKeys(), nobody: rsaKeys() };
  const entra = rsaKeys();
  const asked = new Map<string, number>();
  let url = '';
  const answers: Readonly<Record<string, () => Json>> = {
    '/bot/metadata': () => ({ issuer: CONNECTOR_ISSUER, jwks_uri: `${url}/bot/keys` }),
    '/bot/keys': () => ({
      keys: [
        jwkOf(keys.teams, { kid: 'teams', use: 'sig', endorsements: ['msteams', 'msteamschannel'] }),
        jwkOf(keys.webchat, { kid: 'webchat', use: 'sig', endorsements: ['webchat', 'directline'] }),
        jwkOf(keys.nobody, { kid: 'nobody', use: 'sig' }),
      ],
    }),
    '/entra/keys': () => ({ keys: [jwkOf(entra, { kid: 'entra', use: 'sig', alg: 'RS256' })] }),
    '/identity': () => ({
      access_token: APP_TOKEN,
      expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
      resource: 'any',
      token_type: 'Bearer',
    }),
  };
  const server = createServer((req, res) => {
    const { pathname } = new URL(req.url ?? '/', url);
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    const answer = answers[pathname];
    res.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer?.() ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    keys,
    entra,
    asked,
    settings: {
      ToBotFromChannelOpenIdMetadataUrl: `${url}/bot/metadata`,
      TAB_TOKEN_KEYS_URL: `${url}/entra/keys`,
      IDENTITY_ENDPOINT: `${url}/identity`,
      IDENTITY_HEADER: 'here',
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
