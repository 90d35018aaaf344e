import type { FactorMethod } from '../../api/identity';

const ways: Record<FactorMethod, string> = {
  TOTP: 'استخدم رمزاً من التطبيق',
  PASSKEY: 'استخدم مفتاح مرور',
  RECOVERY_CODE: 'استخدم رمز استرداد',
};
const factorLead: Record<FactorMethod, string> = {
  TOTP: 'كلمة مرورك صحيحة. والآن الرمز الذي يعرضه تطبيق التحقق.',
  PASSKEY: 'كلمة مرورك صحيحة. والآن مفتاح مرورك.',
  RECOVERY_CODE: 'كلمة مرورك صحيحة. والآن أحد رموز الاسترداد التي احتفظت بها. يعمل كل رمز مرة واحدة.',
};

export const entry = {
  ways,
  factorLead,
  password: 'كلمة المرور',
  newPassword: 'كلمة المرور الجديدة',
  code: 'الرمز من التطبيق',
  codeHint: 'ستة أرقام.',
  recoveryCode: 'رمز الاسترداد',
  recoveryCodeHint: 'كما هو مكتوب في قائمتك.',
  forgotten: 'نسيت كلمة المرور؟',
  withPasskey: 'استخدم مفتاح مرور',
  usePasskey: 'استخدم مفتاح المرور',
  factorTitle: 'أكّد أنك أنت',
  remember: 'تذكّر هذا الجهاز',
  rememberNote: 'تكفي كلمة المرور هنا لمدة 30 يوماً.',
  otherWays: 'طرق أخرى',
  startAgain: 'سجّل الدخول بحساب آخر',
  challengeEnded: 'انتهت المهلة أو المحاولات. سجّل الدخول من جديد.',
  toSignIn: 'العودة إلى تسجيل الدخول',

  strength: 'القوة',
  strengths: ['ضعيفة جداً', 'ضعيفة', 'مقبولة', 'جيدة', 'جيدة جداً'],
  strengthRefused: 'غير مقبولة',
  strengthUnknown: 'لا يمكن عرض القوة الآن. يمكنك المتابعة.',

  forgotTitle: 'نسيت كلمة المرور',
  forgotLead: 'أخبرنا بعنوانك. نرسل رابطاً تختار به كلمة مرور جديدة.',
  forgotSend: 'أرسل الرابط',
  forgotDone: (email: string) => `إن كان للعنوان ${email} حساب فالرسالة في الطريق وفيها رابط. ابحث أيضاً في البريد غير المرغوب.`,
  resetTitle: 'اختر كلمة مرور جديدة',
  welcomeTitle: 'اختر كلمة مرورك',
  welcomeLead: 'أُنشئ حساب لك. اختر كلمة مرور لفتحه.',
  resetSave: 'احفظ كلمة المرور',
  resetDone: 'حُفظت كلمة المرور وانتهت كل الجلسات. يمكنك الآن تسجيل الدخول.',
  resetDead: 'هذا الرابط غير صالح أو مستخدم أو قديم. اطلب رابطاً جديداً.',
  askAgain: 'اطلب رابطاً جديداً',
  confirmEmailTitle: 'تأكيد عنوانك الجديد',
  confirmEmailDone: 'تم تأكيد عنوانك الجديد. سجّل الدخول به من الآن.',
  toAccount: 'إلى حسابي',
  goodbye: 'حُذف حسابك',
  goodbyeLead: 'زال ما كان شخصياً. تحتفظ الدفاتر بأرقامها من دون اسمك.',

  enrolTitle: 'أضف وسيلة تحقق ثانية',
  enrolLead: 'يتطلب دورك أكثر من كلمة مرور. اختر إحدى هذه الطرق، ثم يُفتح كل شيء.',

  stepUp: 'أثبت أنك أنت',
  stepUpLead: 'يتعلق هذا التغيير بأمان الحساب، لذا نسأل مرة أخرى.',
  confirm: 'تأكيد',
  codeOfEither: 'رمز من التطبيق أو رمز استرداد',
  byPasskey: 'استخدم مفتاح مرور',
};
