package world.azora.identity.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({MustachePages.class, PageTexts.class, FormTokens.class, StyleController.class})
public class PageFeature {}
