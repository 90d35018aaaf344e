import { post } from '../api/client';
import type { Bilingual } from '../api/contract';
import type { Challenge, CreationQuestion, PasskeyMade, RequestQuestion, Session } from '../api/identity';
import { ApiProblem } from '../api/problem';
import { bytesOf, textOf } from '../parts/base64';

const LEFT: Bilingual = {
  en: 'The passkey was not used. Try again, or choose another way.',
  ar: 'لم يُستخدم مفتاح المرور. أعد المحاولة أو اختر طريقة أخرى.',
};
const KNOWN: Bilingual = {
  en: 'This device already holds a passkey for your account.',
  ar: 'يحمل هذا الجهاز مفتاح مرور لحسابك بالفعل.',
};
const WRONG_PLACE: Bilingual = {
  en: 'Passkeys work under the public name of this server only, not under this address.',
  ar: 'تعمل مفاتيح المرور تحت الاسم العام لهذا الخادم فقط، لا تحت هذا العنوان.',
};
const REASONS: Record<string, Bilingual> = { InvalidStateError: KNOWN, SecurityError: WRONG_PLACE };

/** Browsers offer passkeys over HTTPS and on this machine only. */
export const passkeysWork = (): boolean => 'PublicKeyCredential' in window && 'credentials' in navigator;

export interface Shown {
  ceremonyId: string;
  credential: unknown;
}

/** Has the person's device make a passkey, and gives it to the server. */
export async function makePasskey(name: string, question: CreationQuestion): Promise<PasskeyMade> {
  const publicKey = creationOptions(question.publicKey);
  const credential = await asked(() => navigator.credentials.create({ publicKey }));
  return post<PasskeyMade>('/auth/passkeys/registration', { ceremonyId: question.ceremonyId, name, credential });
}

/** Shows a passkey of the person a challenge is about, or of whoever the device knows. */
export async function showPasskey(challengeId: string | null): Promise<Shown> {
  const question = await askFor(challengeId);
  const publicKey = requestOptions(question.publicKey);
  return { ceremonyId: question.ceremonyId, credential: await asked(() => navigator.credentials.get({ publicKey })) };
}

/** Offers passkeys among what the browser fills into the field for the address, until somebody takes one. */
export async function offeredPasskey(signal: AbortSignal): Promise<Shown | null> {
  const offers = passkeysWork() && (await PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false));
  // An address of numbers is no name that a passkey could be for.
  if (!offers || /^[\d.]+$|^\[/.test(location.hostname) || signal.aborted) return null;
  const question = await askFor(null);
  if (signal.aborted) return null;
  const options: CredentialRequestOptions = { mediation: 'conditional', publicKey: requestOptions(question.publicKey), signal };
  const credential = await navigator.credentials.get(options);
  return credential === null ? null : { ceremonyId: question.ceremonyId, credential: written(credential) };
}

export const enterWith = (shown: Shown, rememberDevice: boolean): Promise<Session | Challenge> =>
  post('/auth/passkeys/assertion', { ...shown, rememberDevice });

const askFor = (challengeId: string | null): Promise<RequestQuestion> =>
  post('/auth/passkeys/assertion/options', challengeId === null ? {} : { challengeId });

async function asked(ask: () => Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await ask();
    if (credential !== null) return written(credential);
  } catch (thrown) {
    const name = thrown instanceof DOMException ? thrown.name : '';
    throw new ApiProblem(0, 'PASSKEY_LEFT', REASONS[name] ?? LEFT, null, []);
  }
  throw new ApiProblem(0, 'PASSKEY_LEFT', LEFT, null, []);
}

// Browsers of before 2025 know neither the JSON of options nor that of credentials; the spelling is WebAuthn Level 3's.

function creationOptions(json: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  if (PublicKeyCredential.parseCreationOptionsFromJSON !== undefined)
    return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  return {
    ...json,
    challenge: bytesOf(json.challenge),
    user: { ...json.user, id: bytesOf(json.user.id) },
    excludeCredentials: described(json.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function requestOptions(json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  if (PublicKeyCredential.parseRequestOptionsFromJSON !== undefined)
    return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return {
    ...json,
    challenge: bytesOf(json.challenge),
    allowCredentials: described(json.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
}

const described = (list: PublicKeyCredentialDescriptorJSON[] = []): PublicKeyCredentialDescriptor[] =>
  list.map(({ id }) => ({ type: 'public-key', id: bytesOf(id) }));

function written(credential: Credential): unknown {
  const key = credential as PublicKeyCredential;
  if (typeof key.toJSON === 'function') return key.toJSON();
  const common = {
    id: key.id,
    rawId: textOf(key.rawId),
    type: key.type,
    clientExtensionResults: key.getClientExtensionResults(),
    ...(key.authenticatorAttachment === null ? {} : { authenticatorAttachment: key.authenticatorAttachment }),
  };
  const clientDataJSON = textOf(key.response.clientDataJSON);
  return { ...common, response: { clientDataJSON, ...responseOf(key.response) } };
}

function responseOf(response: AuthenticatorResponse): object {
  if (response instanceof AuthenticatorAttestationResponse)
    return { attestationObject: textOf(response.attestationObject), transports: response.getTransports?.() ?? [] };
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    ...(userHandle === null ? {} : { userHandle: textOf(userHandle) }),
  };
}
