package world.azora.learning.enrolment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.learning.EnrolmentChange;
import world.azora.learning.EnrolmentGate;
import world.azora.platform.jobs.JobHandler;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({EnrolmentController.class, Enrolments.class, AdmissionDesk.class, Door.class, EnrolmentStore.class})
public class EnrolmentFeature {
    @Bean
    JobHandler<EnrolmentChange> enrolmentChangeTelling(EnrolmentGate gate) {
        return new JobHandler<>(Enrolments.CHANGED, change -> gate.changed(change.course(), change.person()));
    }
}
