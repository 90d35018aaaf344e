package world.azora.learning.gradebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import world.azora.identity.People;
import world.azora.kernel.Actor;
import world.azora.kernel.Refusal;
import world.azora.kernel.UserId;
import world.azora.learning.CourseId;
import world.azora.learning.Courses;
import world.azora.learning.LearningProblem;
import world.azora.learning.PageKey;
import world.azora.learning.PersonName;
import world.azora.learning.gradebook.GradebookRow.Result;
import world.azora.platform.web.Page;
import world.azora.platform.web.PageRequest;

/** Shows a course's author who is stuck where; newest enrolments first. */
final class Gradebook {
    private final Courses courses;
    private final GradebookStore store;
    private final People people;

    Gradebook(Courses courses, GradebookStore store, People people) {
        this.courses = courses;
        this.store = store;
        this.people = people;
    }

    Page<GradebookRow> page(Actor actor, CourseId id, PageRequest request) {
        var course = courses.course(id)
                .filter(found -> found.isVisibleTo(actor))
                .orElseThrow(() -> new Refusal(LearningProblem.COURSE_UNKNOWN));
        if (!course.isEditableBy(actor)) throw new Refusal(LearningProblem.NOT_THE_AUTHOR);

        var page = request.page(
                store.learners(id, PageKey.before(request), request.rows()),
                learner -> learner.enrolment().toString());
        return new Page<>(rows(id, page.items()), page.nextCursor());
    }

    private List<GradebookRow> rows(CourseId course, List<GradebookStore.Learner> learners) {
        if (learners.isEmpty()) return List.of();
        var names =
                PersonName.of(learners.stream().map(GradebookStore.Learner::id).toList(), people);
        var results = results(
                course, learners.getFirst().enrolment(), learners.getLast().enrolment());
        return learners.stream()
                .map(learner -> new GradebookRow(
                        names.getOrDefault(learner.id(), new PersonName(learner.id(), "")),
                        results.getOrDefault(learner.id(), List.of())))
                .toList();
    }

    private Map<UserId, List<Result>> results(CourseId course, UUID newest, UUID oldest) {
        var results = new LinkedHashMap<UserId, List<Result>>();
        for (var line : store.results(course, oldest, newest))
            results.computeIfAbsent(line.learner(), _ -> new ArrayList<>()).add(line.result());
        return results;
    }
}
