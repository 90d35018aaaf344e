package world.azora.identity.notice;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import(MailedNotices.class)
public class NoticeFeature {}
