package world.azora.learning;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.service.registry.ImportHttpServices;
import world.azora.learning.authoring.AuthoringFeature;
import world.azora.learning.content.ContentFeature;
import world.azora.learning.course.CourseFeature;
import world.azora.learning.enrolment.EnrolmentFeature;
import world.azora.learning.exchange.ExchangeFeature;
import world.azora.learning.gradebook.GradebookFeature;
import world.azora.learning.privacy.PrivacyFeature;
import world.azora.learning.progress.ProgressFeature;
import world.azora.learning.regrade.RegradeFeature;
import world.azora.learning.submission.SubmissionFeature;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Role;
import world.azora.sandbox.RunFinishedListener;

/** What learning adds to a process: itself where its role runs, elsewhere proxies that call it there. */
@Configuration(proxyBeanMethods = false)
public class LearningModule {
    @Bean
    PermissionSet learningPermissions() {
        return PermissionSet.of("learning", LearningPermission.values());
    }

    @Bean
    RoleRoutes learningRoutes() {
        return new RoleRoutes(
                "learning",
                List.of(
                        "/api/v1/courses/**",
                        "/api/v1/modules/**",
                        "/api/v1/lessons/**",
                        "/api/v1/exercises/**",
                        "/api/v1/submissions/**",
                        "/api/v1/me/enrolments"));
    }

    @Role("learning")
    @Configuration(proxyBeanMethods = false)
    @Import({
        CourseFeature.class,
        AuthoringFeature.class,
        ExchangeFeature.class,
        ContentFeature.class,
        EnrolmentFeature.class,
        SubmissionFeature.class,
        RegradeFeature.class,
        ProgressFeature.class,
        GradebookFeature.class,
        PrivacyFeature.class
    })
    static class Here {
        @Bean
        MigrationSource learningMigrations() {
            return new MigrationSource("learning");
        }
    }

    /**
     * Address and time-outs are settings: {@code spring.http.serviceclient.learning.*}. The sandbox brings its own way to
     * tell of finished runs.
     */
    @Role(value = "learning", elsewhere = true)
    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(
            group = "learning",
            types = {
                LearningPersonalData.class,
                Courses.class,
                Admissions.class,
                Results.class,
                LearningTrace.class,
                RunFinishedListener.class
            })
    static class Elsewhere {}
}
