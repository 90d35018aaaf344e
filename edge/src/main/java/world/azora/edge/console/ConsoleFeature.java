package world.azora.edge.console;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The door of this package. The files are those that module {@code web} brings at {@code classpath:/console/}. */
@Configuration(proxyBeanMethods = false)
@Import(ConsolePage.class)
public class ConsoleFeature {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    /** Every address that is nobody else's is a page of the console, which finds its own way from there. */
    @Bean
    RouterFunction<ServerResponse> consolePages(ConsolePage page) {
        return RouterFunctions.route(
                RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(new ConsolePath()),
                request -> page.answer());
    }

    @Bean
    WebMvcConfigurer consoleFiles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // Their names change with their contents.
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/console/assets/")
                        .setCacheControl(
                                CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
                // Not "/*": Spring takes that for the handler of whatever nobody else answers.
                registry.addResourceHandler("/{file}")
                        .addResourceLocations("classpath:/console/")
                        .setCacheControl(CacheControl.noCache());
            }
        };
    }
}
