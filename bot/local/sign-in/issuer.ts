import path from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import { createJson, readJson } from '../files';
import { idFrom, LOCAL_TENANT_ID, objectIdOf } from '../ids';
import type { Person } from '../../domain/partnership';

/** Microsoft's Teams web client, one of the two that a tab's scope is granted to beforehand (`teams.md`, Identity). */
const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const LIFETIME = '1 hour';

/** Issues sign-in tokens as Entra does for a Teams tab. */
export interface SignInIssuer {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** The `aud` of its tokens. */
  readonly audience: string;
  /** Where its public key is served, `…/local/keys`. */
  readonly jwksUrl: string;
  /** The public key as a JWK set. */
  readonly jwks: { readonly keys: readonly JWK[] };
  /** The OpenID Connect discovery document. */
  readonly discovery: Readonly<Record<string, unknown>>;
  /** A token of this person. */
  tokenOf(person: Person): Promise<string>;
}

/**
 * The issuer of local mode. Its RSA key is made at the first start and kept in `dataFolder`, so tokens outlive a
 * restart. They are valid by the real clock, not by local mode's: moving the partnership's year forward must not
 * sign everybody out, and whoever checks them does so by the real clock, as in production.
 */
export async function createSignInIssuer(options: {
  dataFolder: string;
  /** The app's own address, `http://localhost:3978`. */
  baseUrl: string;
  /** `TAB_APP_ID_URI`, or what stands for it in local mode. */
  audience: string;
}): Promise<SignInIssuer> {
  const { baseUrl, audience } = options;
  const { signing, published } = await keyIn(options.dataFolder);
  const issuer = `${baseUrl}/local/${LOCAL_TENANT_ID}/v2.0`;
  const jwksUrl = `${baseUrl}/local/keys`;
  return {
    issuer,
    audience,
    jwksUrl,
    jwks: { keys: [published] },
    discovery: {
      issuer,
      jwks_uri: jwksUrl,
      id_token_signing_alg_values_supported: ['RS256'],
      subject_types_supported: ['pairwise'],
      response_types_supported: ['id_token'],
    },
    tokenOf: (person) =>
      new SignJWT(claimsOf(person))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: published.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(idFrom(`subject ${person.email}`))
        .setIssuedAt()
        .setNotBefore('0 seconds')
        .setExpirationTime(LIFETIME)
        .sign(signing),
  };
}

/** What Entra's v2.0 access token for `access_as_user` says of a person. */
const claimsOf = (person: Person) => ({
  ver: '2.0',
  tid: LOCAL_TENANT_ID,
  oid: objectIdOf(person),
  name: person.title,
  preferred_username: person.email,
  scp: 'access_as_user',
  azp: TEAMS_WEB_CLIENT,
});

const PRIVATE_KEY = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
  kid: z.string(),
});

async function keyIn(dataFolder: string): Promise<{ signing: CryptoKey | Uint8Array; published: JWK }> {
  const file = path.join(dataFolder, 'sign-in-key.json');
  if (!readJson(file, PRIVATE_KEY)) createJson(file, await newKey());
  // Read again: another copy on the same folder may have been first.
  const key = readJson(file, PRIVATE_KEY);
  if (!key) throw new Error(`${file} went away while it was read.`);
  const { kty, n, e, kid } = key;
  return { signing: await importJWK(key, 'RS256'), published: { kty, n, e, kid, use: 'sig', alg: 'RS256' } };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: idFrom(`key ${key.n}`) };
}
