import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';

/** A key that signs what the Bot Connector sends. */
export interface ConnectorKey {
  readonly key: CryptoKey;
  /** The channels that Microsoft vouches for with this key, such as 'msteams'. */
  readonly endorsements: readonly string[];
}

export interface ConnectorKeys {
  /** The key of that id; undefined where the issuer has none. Throws KeysUnavailable while none were ever read. */
  named(id: string): Promise<ConnectorKey | undefined>;
}

/** The keys could not be fetched, so that nothing can be said of a token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Microsoft wants its keys read anew at least once a day (Bot Framework, "Authenticate requests"). */
const FRESH_MILLIS = 24 * 3_600_000;
/** What names a key that nobody knows makes the keys be read again, but not more often: anybody can make up names. */
const UNKNOWN_MILLIS = 5 * 60_000;
/** How soon keys that could not be read are asked for again. */
const AGAIN_MILLIS = 10_000;
const TIMEOUT_MILLIS = 5_000;

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const Jwk = z.object({
  kid: z.string().min(1),
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});
const KeySet = z.object({ keys: z.array(z.unknown()) });

type Keys = ReadonlyMap<string, ConnectorKey>;

/**
 * The keys that an OpenID metadata document leads to, held in memory. They are read when the first token arrives, once
 * a day from then on, and for a key that is not among them at most every five minutes. What was read before holds for
 * as long as the issuer does not answer. `now`: milliseconds, on any clock that goes forward.
 */
export function createConnectorKeys(
  metadataUrl: string,
  now = (): number => performance.now(),
): ConnectorKeys {
  let keys: Keys | undefined;
  let readAt = -Infinity;
  let askedAt = -Infinity;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    askedAt = now();
    try {
      keys = await keysAt(metadataUrl);
      readAt = askedAt;
    } catch (cause) {
      if (!keys) throw new KeysUnavailable('The Bot Connector’s keys could not be read', { cause });
    } finally {
      reading = undefined;
    }
  };
  const isDue = (id: string): boolean => {
    if (reading || now() - askedAt < AGAIN_MILLIS) return false;
    if (!keys || now() - readAt >= FRESH_MILLIS) return true;
    return !keys.has(id) && now() - askedAt >= UNKNOWN_MILLIS;
  };
  return {
    async named(id) {
      if (isDue(id)) reading = read();
      // Whoever comes with a key that is known does not wait.
      if (!keys?.has(id)) await reading;
      if (!keys) throw new KeysUnavailable('The Bot Connector’s keys could not be read a moment ago');
      return keys.get(id);
    },
  };
}

async function keysAt(metadataUrl: string): Promise<Keys> {
  const { jwks_uri: keysUrl } = Metadata.parse(await jsonAt(metadataUrl));
  const { keys } = KeySet.parse(await jsonAt(keysUrl));
  const read = await Promise.all(keys.map(readKey));
  return new Map(read.flatMap((one) => (one ? [one] : [])));
}

/** A key that is not of the kind that the Connector signs with is left out; the others count. */
async function readKey(given: unknown): Promise<readonly [string, ConnectorKey] | undefined> {
  const jwk = Jwk.safeParse(given).data;
  if (!jwk) return undefined;
  const { kid, kty, n, e, endorsements } = jwk;
  const key = await importJWK({ kty, n, e }, 'RS256').catch(() => undefined);
  return key && !(key instanceof Uint8Array) ? [kid, { key, endorsements }] : undefined;
}

async function jsonAt(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MILLIS) });
  if (!answer.ok) throw new Error(`The issuer answered ${answer.status}`);
  return answer.json();
}
