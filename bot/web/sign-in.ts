import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Identity } from '../domain/roles';

/** Who a sign-in token speaks of. */
export interface SignedIn extends Identity {
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
}

/** Entra's issuers, version 2 and version 1 (https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference). */
export const ENTRA_ISSUERS = [
  'https://login.microsoftonline.com/{tid}/v2.0',
  'https://sts.windows.net/{tid}/',
];
export const ENTRA_KEYS = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

/** The scope that the tab asks Teams for (`teams.md`, Identity). */
const SCOPE = 'access_as_user';
const CLOCK_SKEW_SECONDS = 60;

const claimsSchema = z.object({
  iss: z.string(),
  tid: z.uuid(),
  scp: z.string(),
  oid: z.string().min(1),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
  email: z.string().optional(),
});

/** Checks Teams' single sign-on tokens: signature, issuer, audience, times, scope and tenant. */
export function createSignIn(settings: SignInSettings): SignIn {
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl ?? ENTRA_KEYS));
  const issuers = settings.issuers ?? ENTRA_ISSUERS;
  const audience = [settings.audience].flat();
  const allowed = new Set(settings.allowedTenants.map((tenant) => tenant.toLowerCase()));
  return {
    async verify(bearer) {
      try {
        const { payload } = await jwtVerify(bearer, keys, {
          audience,
          algorithms: ['RS256', 'ES256'],
          clockTolerance: CLOCK_SKEW_SECONDS,
          requiredClaims: ['exp', 'iss', 'aud'],
        });
        return signedIn(payload, issuers, allowed);
      } catch (cause) {
        if (isTokenFault(cause)) return undefined;
        throw new SignInUnavailable('The sign-in keys could not be fetched', { cause });
      }
    },
  };
}

function signedIn(
  payload: JWTPayload,
  issuers: readonly string[],
  allowed: ReadonlySet<string>,
): SignedIn | undefined {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return undefined;
  const { iss, tid, scp, oid, preferred_username, upn, email } = claims.data;
  // Entra signs for every tenant with the same keys, so the issuer must be the one of the token's own tenant.
  if (!issuers.some((issuer) => issuer.replace('{tid}', tid) === iss)) return undefined;
  if (!scp.split(' ').includes(SCOPE)) return undefined;
  return {
    entraId: oid,
    email: (preferred_username ?? upn ?? email)?.toLowerCase(),
    tenantId: tid,
    tenantAllowed: allowed.has(tid.toLowerCase()),
  };
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
