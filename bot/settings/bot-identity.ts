import { fault, type ConfigFault, type Given } from './fault';
import { err, ok, type Result } from '../domain/basics/result';

/** What the bot proves itself with, to Teams and to Graph. */
export type Proof =
  | { readonly type: 'UserAssignedMSI' }
  | { readonly type: 'SingleTenant'; readonly password: string }
  | {
      readonly type: 'SingleTenant';
      readonly certificate: { readonly thumbprint: string; readonly privateKey: string };
    };

/** Who the bot is. */
export type BotIdentity = { readonly appId: string; readonly tenantId: string } & Proof;

const SECRETS = ['MicrosoftAppPassword', 'CertificateThumbprint', 'CertificatePrivateKey'] as const;

/**
 * What the bot proves itself with has to fit its type, as Microsoft's SDK demands when the first message arrives;
 * here it is asked at the start. An unknown type is refused without a fault of its own: the schema tells it.
 */
export function readProof(given: Given): Result<Proof, ConfigFault[]> {
  const type = given.MicrosoftAppType?.toLowerCase();
  if (type === 'singletenant') return readSecret(given);
  if (type !== 'userassignedmsi') return err([]);
  const needless = SECRETS.filter((name) => given[name] !== undefined);
  if (needless.length === 0) return ok({ type: 'UserAssignedMSI' });
  return err(
    needless.map((name) => fault(name, 'is set, but a managed identity has no secret', 'Remove it.')),
  );
}

function readSecret(given: Given): Result<Proof, ConfigFault[]> {
  const { MicrosoftAppPassword: password, CertificateThumbprint, CertificatePrivateKey: privateKey } = given;
  // The admin centre shows it with colons, openssl too; the SDK wants the digits alone.
  const thumbprint = CertificateThumbprint?.replace(/[:\s]/g, '');
  const refuse = (setting: string, problem: string, remedy: string) => err([fault(setting, problem, remedy)]);
  if (password && (thumbprint || privateKey)) {
    return refuse(
      'MicrosoftAppPassword',
      'is set, and so is a certificate',
      'Keep one and remove the other.',
    );
  }
  if (password) return ok({ type: 'SingleTenant', password });
  if (thumbprint && privateKey) return ok({ type: 'SingleTenant', certificate: { thumbprint, privateKey } });
  if (thumbprint) {
    return refuse('CertificatePrivateKey', 'is missing', 'Give the private key of the certificate, in PEM.');
  }
  if (privateKey) {
    return refuse('CertificateThumbprint', 'is missing', 'Give the thumbprint of the certificate.');
  }
  return refuse(
    'MicrosoftAppPassword',
    'is missing, and so is a certificate',
    'Give the client secret, or CertificateThumbprint and CertificatePrivateKey.',
  );
}
