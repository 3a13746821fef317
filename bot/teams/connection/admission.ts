import type { IncomingHttpHeaders } from 'node:http';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import { whereOf, type BotAuthSettings } from './auth';
import { createConnectorKeys, type ConnectorKeys } from './connector-keys';
import type { Incoming } from '../turn/incoming';
import { mayBeSpokenTo } from './service-address';

/** The headers of a request, each occurrence told apart where the server gives that. */
export interface Arrived {
  readonly headers: IncomingHttpHeaders;
  readonly headersDistinct?: Readonly<Record<string, string[] | undefined>>;
}

/** A token of the Bot Connector that is good. */
export interface Admitted {
  /** True when the token was given for an activity of this channel and this service. */
  covers(activity: Pick<Incoming, 'channelId' | 'serviceUrl'>): boolean;
}

/** Who may send the bot activities. */
export interface Admission {
  /** Undefined for a request without a good token. Throws KeysUnavailable when that cannot be told just now. */
  admit(request: Arrived): Promise<Admitted | undefined>;
}

/** The Connector's tokens have some 1,500 signs. */
const LONGEST_TOKEN = 8 * 1024;
const CLOCK_SKEW_SECONDS = 60;

/** The one channel that this bot is for; Web Chat, Direct Line and the like have keys of the same issuer. */
const CHANNEL = 'msteams';

const Header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1).max(200) });

/**
 * Checks what Bot Framework prescribes of the Connector's tokens ("Authenticate requests from the Bot Connector service
 * to your bot") before anything else sees the request: Microsoft's SDK keeps a list of every tenant that an unverified
 * token names, and has further doors, for emulators and skills, that send the bot's own token to an address in the body.
 * Without an app id everybody is let in: local mode, which only this machine reaches.
 */
export function createAdmission(
  auth: BotAuthSettings,
  keys: ConnectorKeys = createConnectorKeys(whereOf(auth).channelMetadataUrl),
): Admission {
  const { appId } = auth;
  if (!appId) return { admit: async () => ({ covers: () => true }) };
  const claims = z.object({
    iss: z.literal(whereOf(auth).channelIssuer),
    aud: z.literal(appId),
    exp: z.number(),
    serviceurl: z.string().min(1),
    // A token of Entra ID names a tenant. The Connector's never do.
    tid: z.never().optional(),
  });
  return {
    async admit(request) {
      const token = bearerOf(request);
      const read = token === undefined ? undefined : readToken(token, claims);
      const signer = read && (await keys.named(read.kid));
      if (!token || !read || !signer?.endorsements.includes(CHANNEL)) return undefined;
      if (!(await isSigned(token, signer.key))) return undefined;
      return {
        covers: ({ channelId, serviceUrl }) =>
          channelId === CHANNEL && serviceUrl === read.serviceurl && mayBeSpokenTo(auth, serviceUrl),
      };
    },
  };
}

/** The token of the one `Authorization` header; two of them, or another scheme, are no token. */
function bearerOf({ headers, headersDistinct }: Arrived): string | undefined {
  const given = headersDistinct?.authorization ?? [headers.authorization ?? ''];
  const [only = ''] = given;
  if (given.length !== 1 || only.length > LONGEST_TOKEN) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(only)?.[1];
}

/** What a token says, its signature not yet looked at: what is not meant for us costs neither keys nor arithmetic. */
function readToken<C extends z.ZodType>(
  token: string,
  claims: C,
): (z.output<C> & { kid: string }) | undefined {
  try {
    const header = Header.safeParse(decodeProtectedHeader(token));
    const payload = claims.safeParse(decodeJwt(token));
    return header.success && payload.success
      ? Object.assign({}, payload.data, { kid: header.data.kid })
      : undefined;
  } catch {
    return undefined;
  }
}

/** True when the key has signed the token and its time has come and not gone. */
async function isSigned(token: string, key: Parameters<typeof jwtVerify>[1]): Promise<boolean> {
  try {
    await jwtVerify(token, key, { algorithms: ['RS256'], clockTolerance: CLOCK_SKEW_SECONDS });
    return true;
  } catch {
    return false;
  }
}
