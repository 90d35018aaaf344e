package world.azora.identity.news;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({NewsListener.class, NewsStore.class})
public class NewsFeature {}
