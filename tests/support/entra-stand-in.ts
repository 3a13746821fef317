import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const TENANT = '6d0a9c2e-7f1b-4c35-9d4e-0b8f5a1c2d3e';
export const OTHER_TENANT = '0f9e8d7c-6b5a-4f3e-9d2c-1b0a9f8e7d6c';
export const CLIENT_ID = '3f2b1a0c-9d8e-4f7a-8b6c-5d4e3f2a1b0c';
export const APP_ID_URI = `api://jtai.example/${CLIENT_ID}`;

/** Teams on the web, which asks for the tab's tokens. */
export const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** The Entra id of a person in its tokens. */
export const oidOf = (email: string): string => `oid-of-${email}`;

/** Entra as far as sign-in tokens go: a key of its own, published over HTTP, and tokens signed with it. */
export interface EntraStandIn {
  readonly keysUrl: string;
  /** A good token of this person; `claims` replaces single claims, undefined takes one out. */
  tokenFor(email: string, claims?: JWTPayload, options?: { readonly expires?: string }): Promise<string>;
  /** Stops answering for its keys. */
  close(): Promise<void>;
}

export async function startEntraStandIn(): Promise<EntraStandIn> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] });
  const server = createServer((_req, res) => res.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    keysUrl: `http://127.0.0.1:${port}/keys`,
    tokenFor: (email, claims = {}, { expires = '1 hour' } = {}) => {
      const payload: JWTPayload = {
        ver: '2.0',
        iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        aud: CLIENT_ID,
        tid: TENANT,
        oid: oidOf(email),
        preferred_username: email,
        scp: 'access_as_user',
        azp: TEAMS_WEB,
        ...claims,
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
