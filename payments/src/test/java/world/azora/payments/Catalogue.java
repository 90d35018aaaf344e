package world.azora.payments;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import world.azora.kernel.IdSource;
import world.azora.kernel.RequestId;
import world.azora.kernel.UserId;
import world.azora.learning.Admission;
import world.azora.learning.AdmissionOutcome;
import world.azora.learning.Admissions;
import world.azora.learning.AdmitOutcome;
import world.azora.learning.CourseId;
import world.azora.learning.CourseSummary;
import world.azora.learning.Courses;
import world.azora.learning.EnrolmentId;
import world.azora.learning.ExerciseId;
import world.azora.learning.ExerciseSummary;
import world.azora.learning.Results;

/** What learning tells payments, without the rest of learning. */
public final class Catalogue implements Courses, Admissions, Results {
    private final IdSource ids;
    private final Map<CourseId, CourseSummary> courses = new ConcurrentHashMap<>();
    private final Map<ExerciseId, ExerciseSummary> exercises = new ConcurrentHashMap<>();
    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private final Map<Place, EnrolmentId> enrolments = new ConcurrentHashMap<>();

    Catalogue(IdSource ids) {
        this.ids = ids;
    }

    private record Place(CourseId course, UserId person) {}

    public CourseSummary addCourse(String title, UserId author, boolean published) {
        var course = new CourseSummary(new CourseId(ids.next()), title, author, published, Admission.OPEN);
        courses.put(course.id(), course);
        return course;
    }

    public void publish(CourseId id, boolean published) {
        courses.computeIfPresent(
                id, (_, old) -> new CourseSummary(old.id(), old.title(), old.author(), published, old.admission()));
    }

    public ExerciseSummary addExercise(CourseSummary course, String title) {
        var exercise = new ExerciseSummary(new ExerciseId(ids.next()), course.id(), title);
        exercises.put(exercise.id(), exercise);
        return exercise;
    }

    @Override
    public Optional<CourseSummary> course(CourseId course) {
        return Optional.ofNullable(courses.get(course));
    }

    @Override
    public Optional<ExerciseSummary> exercise(ExerciseId exercise) {
        return Optional.ofNullable(exercises.get(exercise));
    }

    @Override
    public AdmissionOutcome setAdmission(CourseId id, Admission admission) {
        var set = courses.computeIfPresent(
                id, (_, old) -> new CourseSummary(old.id(), old.title(), old.author(), old.published(), admission));
        return set == null ? new AdmissionOutcome.UnknownCourse() : new AdmissionOutcome.AdmissionSet(set);
    }

    /** Whether a learner passes an exercise, as learning would say. */
    public void passes(ExerciseId exercise, UserId learner, boolean passes) {
        if (passes) passed.add(exercise + "/" + learner);
        else passed.remove(exercise + "/" + learner);
    }

    @Override
    public boolean passes(ExerciseId exercise, UserId learner) {
        return passed.contains(exercise + "/" + learner);
    }

    public void leave(CourseId course, UserId person) {
        enrolments.remove(new Place(course, person));
    }

    @Override
    public Optional<EnrolmentId> find(CourseId course, UserId person) {
        return Optional.ofNullable(enrolments.get(new Place(course, person)));
    }

    @Override
    public AdmitOutcome admit(CourseId id, UserId person, RequestId request) {
        var course = courses.get(id);
        if (course == null) return new AdmitOutcome.UnknownCourse();
        if (!course.published()) return new AdmitOutcome.NotPublished();
        var enrolment = new EnrolmentId(ids.next());
        var earlier = enrolments.putIfAbsent(new Place(id, person), enrolment);
        return earlier == null ? new AdmitOutcome.Admitted(enrolment) : new AdmitOutcome.AlreadyEnrolled(earlier);
    }
}
