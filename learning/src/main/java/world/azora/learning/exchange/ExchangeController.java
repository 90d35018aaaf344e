package world.azora.learning.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import world.azora.identity.People;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.learning.Admission;
import world.azora.learning.CourseDraft;
import world.azora.learning.CourseFolder;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.learning.Drafts;
import world.azora.learning.LearningPermission;
import world.azora.learning.LearningProblem;
import world.azora.learning.PersonName;
import world.azora.platform.web.BodyLimit;
import world.azora.platform.web.Needs;
import world.azora.platform.web.Owned;

@RestController
@RequestMapping("/api/v1/courses")
final class ExchangeController {
    private static final String ZIP = "application/zip";

    private final Drafts drafts;
    private final Courses courses;
    private final People people;

    ExchangeController(Drafts drafts, Courses courses, People people) {
        this.drafts = drafts;
        this.courses = courses;
        this.people = people;
    }

    /** The course as the catalogue shows it. */
    record Imported(
            CourseId id,
            @JsonUnwrapped Heading heading,
            PersonName author,
            int exerciseCount,
            boolean published,
            boolean enrolled) {}

    record Heading(String title, String summary, String language, Admission admission) {
        static Heading of(CourseDraft draft) {
            return new Heading(draft.title(), draft.summary(), draft.language(), draft.admission());
        }
    }

    /** Always a new course, unpublished, whose author is the caller. */
    @Needs("learning.author")
    @PostMapping(path = "/import", consumes = ZIP)
    @BodyLimit(bytes = CourseFolder.ZIP_BYTES_MAX)
    ResponseEntity<Imported> takeIn(Actor actor, @RequestBody byte[] zip) {
        actor.mustHave(LearningPermission.AUTHOR);
        var reading = CourseReader.read(ZipFiles.read(zip));
        if (!reading.mistakes().isEmpty())
            throw new Refusal(LearningProblem.IMPORT_MALFORMED, Map.of("errors", reading.mistakes()));
        var draft = reading.draft().orElseThrow();
        var id = drafts.add(draft, actor.id());
        var exerciseCount = draft.modules().stream()
                .mapToInt(module -> module.exercises().size())
                .sum();
        var author = PersonName.of(Set.of(actor.id()), people).getOrDefault(actor.id(), new PersonName(actor.id(), ""));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/courses/" + id)
                .body(new Imported(id, Heading.of(draft), author, exerciseCount, false, false));
    }

    /** With hidden tests, so for those only who may edit the course. */
    @Owned
    @GetMapping(path = "/{course}/export", produces = ZIP)
    ResponseEntity<byte[]> giveOut(Actor actor, @PathVariable CourseId course) {
        var summary = courses.course(course)
                .filter(found -> found.isVisibleTo(actor))
                .orElseThrow(() -> new Refusal(LearningProblem.COURSE_UNKNOWN));
        if (!summary.isEditableBy(actor)) throw new Refusal(LearningProblem.NOT_THE_AUTHOR);
        var draft = drafts.find(course).orElseThrow();
        var name = ContentDisposition.attachment()
                .filename(Slug.of(draft.title()) + ".zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(ZipFiles.write(CourseWriter.write(draft)));
    }
}
