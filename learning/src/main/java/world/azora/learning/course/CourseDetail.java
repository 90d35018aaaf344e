package world.azora.learning.course;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import world.azora.learning.ExerciseId;
import world.azora.learning.LessonId;
import world.azora.learning.ModuleId;
import world.azora.platform.web.EntityVersion;
import world.azora.sandbox.Language;

/** A course with its outline, and how far one person is with it. */
record CourseDetail(
        @JsonUnwrapped CourseView course,
        List<ModuleOutline> modules,
        @JsonIgnore EntityVersion version) {
    record ModuleOutline(ModuleId id, String title, List<LessonLine> lessons, List<ExerciseLine> exercises) {}

    record LessonLine(LessonId id, String title, boolean completed) {}

    record ExerciseLine(ExerciseId id, String title, Language language, boolean passed) {}
}
