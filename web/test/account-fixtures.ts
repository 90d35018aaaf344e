import type * as I from '../src/api/identity.js';
import { at, id, ids, managed, page, user } from './fixtures.js';

/** Accounts with something of everything: factors, passkeys, sessions, keys, tools. */
export const challenge: I.Challenge = {
  mfaRequired: true,
  challengeId: 'challenge-1',
  methods: ['TOTP', 'PASSKEY', 'RECOVERY_CODE'],
  expiresAt: at,
};
export const factors: I.Factors = { required: true, totp: true, passkeys: 1, recoveryCodesLeft: 8 };
export const noFactors: I.Factors = { required: true, totp: false, passkeys: 0, recoveryCodesLeft: 0 };
export const begun: I.TotpBegun = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  otpauthUri: 'otpauth://totp/Azora:amina@example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Azora',
  qrSvg:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21" shape-rendering="crispEdges">' +
    '<path fill="#fff" d="M0 0h21v21H0z"/><path fill="#000" d="M2 2h7v1h-7zM2 3h1v5h-1z"/></svg>',
};
export const codes: I.RecoveryCodes = {
  recoveryCodes: Array.from({ length: 10 }, (_, number) => `k7m2-p9qx-${number}t4w`),
};
export const passkey: I.Passkey = { id: id('psk'), name: 'My laptop', createdAt: at, lastUsedAt: null, backedUp: true };
export const device: I.RememberedDevice = { id: id('dev'), name: 'Firefox on Linux', rememberedAt: at, lastSeenAt: at, expiresAt: at };
export const sessions: I.SessionLine[] = [
  { id: id('ses'), device: 'Firefox on Linux', address: '203.0.113.7', startedAt: at, seenAt: at, expiresAt: at, current: true },
  { id: id('ses', 2), device: 'Safari on iPhone', address: '2001:db8::7', startedAt: at, seenAt: at, expiresAt: at, current: false },
];
export const apiKey: I.ApiKey = {
  id: id('key'),
  name: 'Gradebook export',
  hint: 'azk_1a2b3c4d…',
  scopes: ['learning:read'],
  addresses: ['203.0.113.0/24'],
  createdAt: at,
  expiresAt: at,
  usedAt: null,
};
export const madeKey: I.MadeKey = { ...apiKey, id: id('key', 2), key: 'azk_9z8y7x6w5v4u3t2s1r0q9p8o7n6m5l4k' };
export const client: I.OauthClient = {
  id: id('oac'),
  name: 'Grafana',
  type: 'CONFIDENTIAL',
  redirectUris: ['https://grafana.example.org/login/generic_oauth'],
  postLogoutRedirectUris: [],
  scopes: ['openid', 'profile', 'email'],
  idTokenAlgorithm: 'RS256',
  pkceRequired: true,
  consentRequired: true,
  disabled: false,
  createdAt: at,
};
export const secret: I.ClientSecret = { client, secret: 'shown-this-once-4f9a2b7c' };
export const consent: I.Consent = { clientId: client.id, clientName: 'Grafana', scopes: ['openid', 'email'], grantedAt: at };
export const access: I.AccessTable = {
  permissions: [{ module: 'identity', permission: 'identity.users.change', heldBy: ['ADMIN'] }],
  duties: [
    {
      name: 'move-and-audit',
      one: 'ledger.transfers.post',
      other: 'audit.reports.sign',
      byOffice: [],
      messages: { en: 'Who moves money does not audit it.', ar: 'من يحرّك المال لا يدقّقه.' },
    },
  ],
};
export const conflict: I.Conflict = {
  person: { id: ids.user, displayName: user.displayName, roles: ['TREASURER', 'AUDITOR'] },
  broken: ['move-and-audit'],
};
export const strength: I.Strength = {
  score: 1,
  acceptable: false,
  reasons: [{ code: 'COMMON', messages: { en: 'It is among the 100,000 most used passwords.', ar: 'من أكثر 100,000 كلمة مرور استخداماً.' } }],
};

export const answers: Record<string, unknown> = {
  'POST /auth/password/strength': strength,
  'POST /auth/password/forgot': {},
  'POST /auth/password/reset': null,
  'POST /auth/password/change': null,
  'POST /auth/email/confirm': null,
  'POST /me/email': {},
  'GET /me/export': { madeAt: at, person: ids.user, parts: [] },
  'DELETE /me': null,
  'POST /auth/mfa': null,
  'GET /auth/mfa': factors,
  'POST /auth/mfa/totp': begun,
  'POST /auth/mfa/totp/confirm': codes,
  'DELETE /auth/mfa/totp': null,
  'POST /auth/mfa/recovery-codes': codes,
  'GET /auth/mfa/devices': { items: [device] },
  'DELETE /auth/mfa/devices': null,
  [`DELETE /auth/mfa/devices/${device.id}`]: null,
  'POST /auth/confirmation': null,
  'GET /auth/passkeys': { items: [passkey] },
  [`PATCH /auth/passkeys/${passkey.id}`]: passkey,
  [`DELETE /auth/passkeys/${passkey.id}`]: null,
  'GET /auth/sessions': { items: sessions },
  'DELETE /auth/sessions': null,
  [`DELETE /auth/sessions/${sessions[1]?.id}`]: null,
  'GET /api-keys': { items: [apiKey] },
  'POST /api-keys': madeKey,
  [`DELETE /api-keys/${apiKey.id}`]: null,
  'GET /me/consents': { items: [consent] },
  [`DELETE /me/consents/${consent.clientId}`]: null,
  'POST /users': { ...user, disabled: false },
  [`GET /users/${managed[0]?.id}/sessions`]: { items: sessions.map((session) => ({ ...session, current: false })) },
  [`DELETE /users/${managed[0]?.id}/sessions`]: null,
  [`POST /users/${managed[0]?.id}/mfa-reset`]: null,
  'GET /oauth-clients': { items: [client, { ...client, id: id('oac', 2), name: 'موودل', type: 'PUBLIC', disabled: true }] },
  'POST /oauth-clients': secret,
  [`PATCH /oauth-clients/${client.id}`]: { ...client, disabled: true },
  [`POST /oauth-clients/${client.id}/secret`]: secret,
  'GET /access': access,
  'GET /access/conflicts': page(conflict),
};

export const emptyAnswers: Record<string, unknown> = {
  'GET /auth/mfa': noFactors,
  'GET /auth/mfa/devices': { items: [] },
  'GET /auth/passkeys': { items: [] },
  'GET /auth/sessions': { items: [] },
  'GET /api-keys': { items: [] },
  'GET /me/consents': { items: [] },
  'GET /oauth-clients': { items: [] },
  'GET /access/conflicts': page(),
};
