package world.azora.sandbox;

import world.azora.kernel.Problem;

/** All that the sandbox answers when it cannot do as asked. */
public enum SandboxProblem implements Problem {
    RUN_UNKNOWN(404, "There is no such run.", "لا يوجد تشغيل كهذا."),
    RUN_KEY_REUSED(409, "This run id came before, with other contents.", "استُخدم معرّف التشغيل هذا بمحتوى آخر."),
    FILE_NAME_MALFORMED(
            422,
            "A file name is 1 to 64 letters, digits, dots, dashes or underscores.",
            "اسم الملف من 1 إلى 64 حرفًا أو رقمًا أو نقطة أو شرطة."),
    FILE_NAME_TWICE(422, "Two files have the same name.", "يوجد ملفان بالاسم نفسه."),
    FILE_TOO_LARGE(
            422, "The files are too large, or hold a null character.", "الملفات كبيرة جدًا أو تحوي رمزًا ممنوعًا."),
    FILES_OUT_OF_RANGE(422, "A program has 1 to 20 files.", "يتكوّن البرنامج من 1 إلى 20 ملفًا."),
    TEST_TOO_LARGE(
            422, "The tests are too large, or hold a null character.", "الاختبارات كبيرة جدًا أو تحوي رمزًا ممنوعًا."),
    TESTS_OUT_OF_RANGE(422, "A run has 1 to 100 tests.", "للتشغيل من 1 إلى 100 اختبار."),
    WEIGHT_OUT_OF_RANGE(422, "A weight is 0 to 1000.", "الوزن من 0 إلى 1000."),
    LIMITS_OUT_OF_RANGE(422, "The limits are outside of what is possible.", "الحدود خارج المسموح."),
    STDIN_OR_TESTS(422, "Send either tests or stdin.", "أرسل الاختبارات أو المدخلات، لا كليهما."),
    NOT_GRADING(503, "Programs cannot be run right now. Try again later.", "لا يمكن تشغيل البرامج الآن. حاول لاحقًا.");

    private final int status;
    private final String english;
    private final String arabic;

    SandboxProblem(int status, String english, String arabic) {
        this.status = status;
        this.english = english;
        this.arabic = arabic;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String arabic() {
        return arabic;
    }
}
