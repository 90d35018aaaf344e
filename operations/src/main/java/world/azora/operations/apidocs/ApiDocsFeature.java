package world.azora.operations.apidocs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import world.azora.kernel.Actor;
import world.azora.platform.web.PageRequest;

/** The door of this package: OpenAPI at /api/schema/, Swagger UI at /api/docs/, Redoc at /api/redoc/, all served by us. */
@Configuration(proxyBeanMethods = false)
@Import(ApiDocsController.class)
public class ApiDocsFeature {
    private static final String SWAGGER_UI = "classpath:/META-INF/resources/webjars/swagger-ui/5.30.2/";

    @Bean
    OpenAPI description() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, PageRequest.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Azora")
                        .version("v1")
                        .description("Teaches, pays and proves. Errors are RFC 9457 problems with a code, messages in"
                                + " English and Arabic, and a trace id.")
                        .license(new License().name("Apache-2.0")));
    }

    @Bean
    OneValueSchemas oneValueSchemas() {
        return new OneValueSchemas();
    }

    /** Calls are grouped by the module that answers them. */
    @Bean
    GlobalOperationCustomizer groupByModule() {
        return (operation, method) -> operation.tags(List.of(moduleOf(method.getBeanType())));
    }

    private static String moduleOf(Class<?> controller) {
        return controller.getPackageName().split("\\.", -1)[2];
    }

    @Bean
    WebMvcConfigurer apiDocsAssets() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/api/docs/assets/**")
                        .addResourceLocations("classpath:/apidocs/", SWAGGER_UI);
            }
        };
    }
}
