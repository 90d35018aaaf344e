package world.azora.audit.archive;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door of this package, and the list of what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({ArchiveController.class, Archives.class, ArchiveStore.class, ArchiveFiles.class})
public class ArchiveFeature {}
