package world.azora.learning.gradebook;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.learning.CourseId;
import world.azora.platform.web.Owned;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

@RestController
final class GradebookController {
    private final Gradebook gradebook;

    GradebookController(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    @Owned
    @GetMapping("/api/v1/courses/{course}/gradebook")
    Page<GradebookRow> show(Actor actor, @PathVariable CourseId course, PageRequest page) {
        return gradebook.page(actor, course, page);
    }
}
