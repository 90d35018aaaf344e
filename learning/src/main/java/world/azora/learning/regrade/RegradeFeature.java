package world.azora.learning.regrade;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.learning.GradeChanged;
import world.azora.learning.GradeChangedListener;
import world.azora.platform.jobs.JobHandler;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({
    RegradeController.class,
    Regrades.class,
    RegradeStore.class,
    GradedStore.class,
    StoredResults.class,
    RegradeTrace.class
})
public class RegradeFeature {
    @Bean
    JobHandler<GradeChanged> gradeChangedTelling(GradeChangedListener listener) {
        return new JobHandler<>(Regrades.CHANGED, listener::changed);
    }
}
