import type { FactorMethod } from '../../api/identity';

const ways: Record<FactorMethod, string> = {
  TOTP: 'Use a code from the app',
  PASSKEY: 'Use a passkey',
  RECOVERY_CODE: 'Use a recovery code',
};
const factorLead: Record<FactorMethod, string> = {
  TOTP: 'Your password is right. Now the code that your authenticator app shows.',
  PASSKEY: 'Your password is right. Now your passkey.',
  RECOVERY_CODE: 'Your password is right. Now one of the recovery codes that you kept. Each works once.',
};

/** Sign-in and what leads back to it. */
export const entry = {
  ways,
  factorLead,
  password: 'Password',
  newPassword: 'New password',
  code: 'Code from the app',
  codeHint: 'Six digits.',
  recoveryCode: 'Recovery code',
  recoveryCodeHint: 'As it is written on your list.',
  forgotten: 'Forgotten your password?',
  withPasskey: 'Use a passkey',
  usePasskey: 'Use the passkey',
  factorTitle: 'Confirm that it is you',
  remember: 'Remember this device',
  rememberNote: 'For 30 days the password is enough here.',
  otherWays: 'Other ways',
  startAgain: 'Sign in as somebody else',
  challengeEnded: 'This took too long or too many tries. Please sign in again.',
  toSignIn: 'Back to sign-in',

  strength: 'Strength',
  strengths: ['very weak', 'weak', 'fair', 'good', 'very good'],
  strengthRefused: 'not accepted',
  strengthUnknown: 'The strength cannot be shown at the moment. You can go on.',

  forgotTitle: 'Forgotten password',
  forgotLead: 'Tell us your address. We send a link with which you choose a new password.',
  forgotSend: 'Send the link',
  forgotDone: (email: string) => `If ${email} has an account, a mail with a link is on its way. Look among unwanted mail too.`,
  resetTitle: 'Choose a new password',
  welcomeTitle: 'Choose your password',
  welcomeLead: 'An account was made for you. Choose a password to open it.',
  resetSave: 'Save the password',
  resetDone: 'The password is saved, and all sessions have ended. You can sign in now.',
  resetDead: 'This link is wrong, used, replaced or too old. Ask for a new one.',
  askAgain: 'Ask for a new link',
  confirmEmailTitle: 'Confirm your new address',
  confirmEmailDone: 'Your new address is confirmed. Sign in with it from now on.',
  toAccount: 'To my account',
  goodbye: 'Your account is deleted',
  goodbyeLead: 'What was personal is gone. The books keep their figures without your name.',

  enrolTitle: 'Add a second factor',
  enrolLead: 'Your role asks for more than a password. Choose one of these ways; then everything opens.',

  stepUp: 'Show that it is you',
  stepUpLead: 'This change is about the safety of the account, so we ask once more.',
  confirm: 'Confirm',
  codeOfEither: 'Code from the app, or a recovery code',
  byPasskey: 'Use a passkey',
};
