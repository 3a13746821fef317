import { createHmac, createSign, constants, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** Tokens put together by hand, wrong ones above all: a library would not make them. */

export type Json = { readonly [name: string]: unknown };
/** What signs a token: gets what is to be signed, gives the signature. */
export type Signer = (input: string) => string;

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const rsaKeys = (bits = 2048): KeyPair => generateKeyPairSync('rsa', { modulusLength: bits });
export const ecKeys = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Header and payload as JSON, and their signature. */
export function jwt(header: unknown, payload: unknown, sign: Signer): string {
  const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
  return `${input}.${sign(input)}`;
}

export const rs =
  ({ privateKey }: KeyPair, digest = 'sha256'): Signer =>
  (input) =>
    createSign(digest).update(input).sign(privateKey, 'base64url');

export const ps =
  ({ privateKey }: KeyPair, digest = 'sha256'): Signer =>
  (input) =>
    createSign(digest).update(input).sign(
      {
        key: privateKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      },
      'base64url',
    );

export const es =
  ({ privateKey }: KeyPair): Signer =>
  (input) =>
    createSign('sha256').update(input).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' }, 'base64url');

export const hs =
  (secret: string | Buffer, digest = 'sha256'): Signer =>
  (input) =>
    createHmac(digest, secret).update(input).digest('base64url');

export const unsigned: Signer = () => '';

/** The public key as a member of a JWK set. */
export const jwkOf = ({ publicKey }: KeyPair, more: Json): Json => ({
  ...publicKey.export({ format: 'jwk' }),
  ...more,
});

export const pemOf = ({ publicKey }: KeyPair): string =>
  publicKey.export({ format: 'pem', type: 'spki' }).toString();

export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
