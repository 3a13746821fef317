import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { AtTheDoor } from '../domain/door/at-the-door';

/** Who a sign-in token speaks of: the Entra id says who it is, name and address only what they are called. */
export interface SignedIn extends AtTheDoor {
  /** The address as one to be known by; in local mode alone (`namesCount`). */
  readonly email?: string;
  readonly tenantId: string;
  /** False for a person of a tenant that is not the partnership's. */
  readonly tenantAllowed: boolean;
}

export interface SignIn {
  /** Undefined for a token that is not good. Throws SignInUnavailable when that cannot be told just now. */
  verify(bearer: string): Promise<SignedIn | undefined>;
}

/** The issuer's keys could not be fetched. */
export class SignInUnavailable extends Error {
  override readonly name = 'SignInUnavailable';
}

export interface SignInSettings {
  /** Issuers to trust, with `{tid}` where the tenant's id stands; Entra's two by default. */
  readonly issuers?: readonly string[];
  /** The tab's application id URI, the client id, or both. */
  readonly audience: string | readonly string[];
  /** Where the issuer publishes its keys; Entra's common address by default. */
  readonly jwksUrl?: string;
  /** Tenant ids of the partnership. */
  readonly allowedTenants: readonly string[];
  /**
   * True where people are known by the address in their token: in local mode, whose issuer speaks of the People list and
   * whose people have no accounts. Elsewhere addresses are handed on and changed, and only the Entra id counts.
   */
  readonly namesCount?: boolean;
}

/**
 * Who may ask for the tab's tokens, besides the tab's own application: Teams on a desktop or phone, and Teams on the web
 * (https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad).
 */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

/** Entra's issuers, version 2 and version 1 (https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference). */
export const ENTRA_ISSUERS = [
  'https://login.microsoftonline.com/{tid}/v2.0',
  'https://sts.windows.net/{tid}/',
];
export const ENTRA_KEYS = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

/** The scope that the tab asks Teams for (`teams.md`, Identity). */
const SCOPE = 'access_as_user';
const CLOCK_SKEW_SECONDS = 60;
const LONGEST_TOKEN = 8 * 1024;

/** Keys whose names nobody knows are asked for again every five minutes at most: anybody can make up names. */
const KEYS = { cooldownDuration: 5 * 60_000, cacheMaxAge: 60 * 60_000 };

/** `azp` of version 2 is `appid` in version 1. `idtyp` is there where it was asked for, and says app or user. */
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  tid: z.uuid(),
  scp: z.string(),
  oid: z.string().min(1).max(100),
  azp: z.string().optional(),
  appid: z.string().optional(),
  idtyp: z.literal('user').optional(),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  upn: z.string().optional().catch(undefined),
});
type Claims = z.output<typeof claimsSchema>;

/** Checks Teams' single sign-on tokens: signature, issuer, audience, times, scope, who asked for them, and tenant. */
export function createSignIn(settings: SignInSettings): SignIn {
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl ?? ENTRA_KEYS), KEYS);
  const audience = [settings.audience].flat();
  const trusted: Trusted = {
    issuers: settings.issuers ?? ENTRA_ISSUERS,
    clients: [...TEAMS_CLIENTS, ...audience],
    tenants: settings.allowedTenants.map((tenant) => tenant.toLowerCase()),
    names: settings.namesCount ?? false,
  };
  return {
    async verify(bearer) {
      if (bearer.length > LONGEST_TOKEN) return undefined;
      try {
        const { payload } = await jwtVerify(bearer, keys, {
          audience,
          algorithms: ['RS256'],
          clockTolerance: CLOCK_SKEW_SECONDS,
          requiredClaims: ['exp', 'iss', 'aud'],
        });
        return signedIn(payload, trusted);
      } catch (cause) {
        if (isTokenFault(cause)) return undefined;
        throw new SignInUnavailable('The sign-in keys could not be fetched', { cause });
      }
    },
  };
}

interface Trusted {
  readonly issuers: readonly string[];
  /** Applications that may ask for a token of the tab. */
  readonly clients: readonly string[];
  readonly tenants: readonly string[];
  /** Whether an address says who somebody is. */
  readonly names: boolean;
}

function signedIn(payload: JWTPayload, trusted: Trusted): SignedIn | undefined {
  const read = claimsSchema.safeParse(payload);
  if (!read.success || !isForTheTab(read.data, trusted)) return undefined;
  const { oid, tid, name, preferred_username, upn } = read.data;
  const address = preferred_username ?? upn;
  return {
    entraId: oid,
    ...(name && { name }),
    ...(address && { address }),
    ...(address && trusted.names && { email: address.toLowerCase() }),
    tenantId: tid,
    tenantAllowed: trusted.tenants.includes(tid.toLowerCase()),
  };
}

function isForTheTab({ iss, tid, scp, azp, appid }: Claims, { issuers, clients }: Trusted): boolean {
  // Entra signs for every tenant with the same keys, so the issuer must be the one of the token's own tenant.
  const isIssuer = issuers.some((issuer) => issuer.replace('{tid}', tid) === iss);
  const askedBy = [azp, appid].filter((client) => client !== undefined);
  const isAskedByTeams = askedBy.length > 0 && askedBy.every((client) => clients.includes(client));
  return isIssuer && isAskedByTeams && scp.split(' ').includes(SCOPE);
}

/** True when the token itself is at fault, and not the way to the issuer's keys. */
const isTokenFault = (cause: unknown): boolean =>
  [
    errors.JWTClaimValidationFailed,
    errors.JWTExpired,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
  ].some((fault) => cause instanceof fault);
