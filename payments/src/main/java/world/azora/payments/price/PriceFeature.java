package world.azora.payments.price;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.learning.CourseId;
import world.azora.platform.jobs.JobHandler;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({PriceController.class, CoursePrices.class, PriceStore.class, AdmissionByPrice.class})
public class PriceFeature {
    @Bean
    JobHandler<CourseId> applyAdmission(AdmissionByPrice admission) {
        return new JobHandler<>(AdmissionByPrice.APPLY, admission::apply);
    }
}
