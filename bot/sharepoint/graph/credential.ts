import type { TokenCredential } from '@azure/identity';

/** What the app proves itself with to Entra ID. */
export type AppProof =
  | { readonly type: 'UserAssignedMSI' }
  | { readonly type: 'SingleTenant'; readonly password: string }
  | { readonly type: 'SingleTenant'; readonly certificate: { readonly privateKey: string } };

/**
 * The credential with which the app calls Graph as itself: its managed identity, client secret or certificate.
 * `privateKey` is PEM and holds the certificate too, which Entra ID knows it by.
 * Loaded only when asked for: local mode has no use for Microsoft's identity library and saves its memory.
 */
export async function appCredential(
  app: { readonly appId: string; readonly tenantId: string } & AppProof,
): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  if (app.type === 'UserAssignedMSI') return new identity.ManagedIdentityCredential({ clientId: app.appId });
  if ('password' in app) return new identity.ClientSecretCredential(app.tenantId, app.appId, app.password);
  return new identity.ClientCertificateCredential(app.tenantId, app.appId, {
    certificate: app.certificate.privateKey,
  });
}

/** The credential of whoever runs a command on their own machine (`az login`): an owner who provisions the lists. */
export async function ownCredential(tenantId: string): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  return new identity.DefaultAzureCredential({ tenantId });
}
