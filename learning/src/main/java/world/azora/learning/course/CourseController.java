package world.azora.learning.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.Admission;
import world.azora.learning.CourseDraft;
import world.azora.learning.CourseId;
import world.azora.platform.web.AnySession;
import world.azora.platform.web.EntityVersion;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/courses")
final class CourseController {
    private static final String LANGUAGE_DEFAULT = "en";

    private final Catalogue catalogue;
    private final CourseEditing editing;

    CourseController(Catalogue catalogue, CourseEditing editing) {
        this.catalogue = catalogue;
        this.editing = editing;
    }

    record Body(String title, String summary, Optional<String> language, Optional<Admission> admission) {
        CourseDraft draft() {
            return new CourseDraft(
                    title, summary, language.orElse(LANGUAGE_DEFAULT), admission.orElse(Admission.OPEN), List.of());
        }
    }

    /** The caller's courses only, with {@code ?mine=true}: those that the caller wrote. */
    @AnySession
    @GetMapping
    Page<CourseView> list(Actor actor, PageRequest page, @RequestParam(defaultValue = "false") boolean mine) {
        return catalogue.list(actor, page, mine);
    }

    @Needs("learning.author")
    @PostMapping
    ResponseEntity<CourseDetail> create(Actor actor, @RequestBody Body body) {
        var id = editing.create(actor, body.draft());
        return answer(HttpStatus.CREATED, catalogue.detail(actor, id));
    }

    @AnySession
    @GetMapping("/{course}")
    ResponseEntity<CourseDetail> show(Actor actor, @PathVariable CourseId course) {
        return answer(HttpStatus.OK, catalogue.detail(actor, course));
    }

    @Owned
    @PatchMapping("/{course}")
    ResponseEntity<CourseDetail> edit(
            Actor actor,
            @PathVariable CourseId course,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody CourseChange change) {
        editing.edit(actor, course, change, () -> EntityVersion.ofIfMatch(seen));
        return answer(HttpStatus.OK, catalogue.detail(actor, course));
    }

    @Owned
    @PostMapping("/{course}/publish")
    ResponseEntity<CourseDetail> publish(Actor actor, @PathVariable CourseId course) {
        editing.publish(actor, course);
        return answer(HttpStatus.OK, catalogue.detail(actor, course));
    }

    // The tag is of what its author can change. The body also says how far the reader is, so it must not be kept.
    private static ResponseEntity<CourseDetail> answer(HttpStatus status, CourseDetail detail) {
        var answer = ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(detail.version().etag());
        if (status == HttpStatus.CREATED)
            answer.header("Location", "/api/v1/courses/" + detail.course().id());
        return answer.body(detail);
    }
}
