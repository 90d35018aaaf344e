/** The part of the contract that is about people and their accounts: passwords, second factors, sessions, keys and tools. */
import type { Bilingual, Instant } from './contract';

// people
export type PersonRole = 'LEARNER' | 'EDUCATOR' | 'TREASURER' | 'AUDITOR' | 'OPERATOR' | 'ADMIN';

export interface User {
  id: string;
  email: string;
  displayName: string;
  locale: string;
  roles: PersonRole[];
  verified: boolean;
  createdAt: Instant;
}

export interface ManagedUser extends User {
  disabled: boolean;
}

export interface Session {
  user: User;
  csrfToken: string;
  mfaRequired?: false;
  /** The session is good for adding a second factor and nothing else. */
  mfaEnrolmentRequired?: boolean;
  expiresAt?: Instant;
}

export interface PersonName {
  id: string;
  displayName: string;
}

// sign-in
export type FactorMethod = 'TOTP' | 'PASSKEY' | 'RECOVERY_CODE';

export interface Challenge {
  mfaRequired: true;
  challengeId: string;
  methods: FactorMethod[];
  expiresAt: Instant;
}

export interface Strength {
  score: number;
  acceptable: boolean;
  reasons: { code: string; messages: Bilingual }[];
}

// second factors
export interface Factors {
  required: boolean;
  totp: boolean;
  passkeys: number;
  recoveryCodesLeft: number;
}

export interface TotpBegun {
  secret: string;
  otpauthUri: string;
  qrSvg: string;
}

export interface RecoveryCodes {
  recoveryCodes: string[];
}

export interface Passkey {
  id: string;
  name: string;
  createdAt: Instant;
  lastUsedAt?: Instant | null;
  backedUp: boolean;
}

export interface PasskeyMade extends RecoveryCodes {
  passkey: Passkey;
}

export interface CreationQuestion {
  ceremonyId: string;
  publicKey: PublicKeyCredentialCreationOptionsJSON;
}

export interface RequestQuestion {
  ceremonyId: string;
  publicKey: PublicKeyCredentialRequestOptionsJSON;
}

export interface RememberedDevice {
  id: string;
  name: string;
  rememberedAt: Instant;
  lastSeenAt?: Instant | null;
  expiresAt: Instant;
}

// sessions and keys
export interface SessionLine {
  id: string;
  device: string;
  address: string;
  startedAt: Instant;
  seenAt: Instant;
  expiresAt: Instant;
  current: boolean;
}

export interface ApiKey {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  addresses: string[];
  createdAt: Instant;
  expiresAt?: Instant | null;
  usedAt?: Instant | null;
}

export interface MadeKey extends ApiKey {
  key: string;
}

// tools that people sign in to with Azora
export interface Consent {
  clientId: string;
  clientName: string;
  scopes: string[];
  grantedAt: Instant;
}

export type ClientType = 'CONFIDENTIAL' | 'PUBLIC';
export type IdTokenAlgorithm = 'RS256' | 'ES256';

export interface OauthClient {
  id: string;
  name: string;
  type: ClientType;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  scopes: string[];
  idTokenAlgorithm: IdTokenAlgorithm;
  pkceRequired: boolean;
  consentRequired: boolean;
  disabled: boolean;
  createdAt: Instant;
}

export interface ClientSecret {
  client: OauthClient;
  secret?: string | null;
}

// administration
export interface Conflict {
  person: { id: string; displayName: string; roles: PersonRole[] };
  broken: string[];
}

export interface AccessTable {
  permissions: { module: string; permission: string; heldBy: PersonRole[] }[];
  duties: { name: string; one: string; other: string; byOffice: PersonRole[]; messages: Bilingual }[];
}

export interface Invited extends User {
  disabled: boolean;
}
