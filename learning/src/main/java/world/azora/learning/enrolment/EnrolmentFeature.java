package world.azora.learning.enrolment;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({EnrolmentController.class, Enrolments.class, AdmissionDesk.class, EnrolmentStore.class})
public class EnrolmentFeature {}
