/**
 * Headers of every answer. Only the tab's page may be framed, and only by Teams and the Microsoft 365 hosts
 * (`tab.md`; https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements).
 */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Fluent UI fills empty `<style>` elements by script; the hash of the empty string lets it (`tab.md`). */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The policy of what the browser runs beside the tab: it asks for the tab's own files. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** The policy of the tab's page. */
export const TAB_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com',
].join('; ');
