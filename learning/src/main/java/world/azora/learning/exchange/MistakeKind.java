package world.azora.learning.exchange;

/** What can be wrong with the files of a course. {@code %s} is what it is about. */
enum MistakeKind {
    ZIP_BROKEN("This is no zip file: %s.", "هذا ليس ملف zip: %s."),
    PATH_UNSAFE("A path must stay within the course: %s.", "يجب أن يبقى المسار داخل الدورة: %s."),
    FILE_TWICE("The file is there twice: %s.", "الملف مكرر: %s."),
    FILE_UNKNOWN("A course has no such file: %s.", "لا يوجد في الدورة ملف كهذا: %s."),
    FILE_MISSING("The file is missing: %s.", "الملف ناقص: %s."),
    NOT_UTF8("The file is not in UTF-8: %s.", "الملف ليس بترميز UTF-8: %s."),
    YAML_BROKEN("The YAML cannot be read: %s.", "تعذّرت قراءة YAML: %s."),
    KEY_UNKNOWN("There is no such key: %s.", "لا يوجد مفتاح كهذا: %s."),
    KEY_MISSING("This key is needed: %s.", "هذا المفتاح مطلوب: %s."),
    VALUE_WRONG("This value has the wrong form: %s.", "صيغة هذه القيمة خاطئة: %s."),
    TITLE_MISSING("A lesson begins with a line '# Title': %s.", "يبدأ الدرس بسطر '# العنوان': %s.");

    final String english;
    final String arabic;

    MistakeKind(String english, String arabic) {
        this.english = english;
        this.arabic = arabic;
    }
}
