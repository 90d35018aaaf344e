package world.azora.learning.submission;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.learning.ExercisePassed;
import world.azora.learning.ExercisePassedListener;
import world.azora.platform.jobs.JobHandler;
import world.azora.platform.jobs.RecurringJob;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    SubmissionController.class,
    Submissions.class,
    SubmissionAccess.class,
    Announcements.class,
    Attempts.class,
    Grades.class,
    RunStarter.class,
    Grading.class,
    GradedTrace.class,
    SubmissionStore.class,
    AttemptStore.class,
    MaterialStore.class,
    GradeStore.class
})
public class SubmissionFeature {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    @Bean
    JobHandler<StartRun> runStarting(RunStarter starter) {
        return new JobHandler<>(StartRun.KIND, starter::start);
    }

    @Bean
    JobHandler<ExercisePassed> exercisePassedTelling(ExercisePassedListener listener) {
        return new JobHandler<>(Announcements.PASSED, listener::passed);
    }

    @Bean
    RecurringJob stalledSubmissions(RunStarter starter) {
        return new RecurringJob("learning.stalled-submissions", SWEEP_EVERY, starter::startStalled);
    }
}
