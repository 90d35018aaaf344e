package world.azora.learning.content;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.CourseId;
import world.azora.learning.LessonId;
import world.azora.platform.web.Owned;

@RestController
@RequestMapping("/api/v1/lessons/{lesson}")
final class LessonController {
    private final Content content;
    private final Markdown markdown;

    LessonController(Content content, Markdown markdown) {
        this.content = content;
        this.markdown = markdown;
    }

    /** The HTML is safe to put into a page as it is. */
    record LessonView(LessonId id, String title, String markdown, String html, CourseId courseId, boolean completed) {}

    @Owned
    @GetMapping
    LessonView show(Actor actor, @PathVariable("lesson") LessonId id) {
        var lesson = content.lesson(actor, id);
        return new LessonView(
                id,
                lesson.title(),
                lesson.markdown(),
                markdown.html(lesson.markdown()),
                lesson.courseId(),
                lesson.reader().completed());
    }

    @Owned
    @PutMapping("/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Actor actor, @PathVariable LessonId lesson) {
        content.complete(actor, lesson);
    }
}
