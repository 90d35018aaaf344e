package world.azora.audit;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.web.service.registry.ImportHttpServices;
import world.azora.audit.analysis.AnalysisFeature;
import world.azora.audit.archive.ArchiveFeature;
import world.azora.audit.engagement.EngagementFeature;
import world.azora.audit.forest.ForestFeature;
import world.azora.audit.journal.JournalFeature;
import world.azora.audit.privacy.PrivacyFeature;
import world.azora.audit.report.ReportFeature;
import world.azora.audit.sign.SignFeature;
import world.azora.audit.tests.TestsFeature;
import world.azora.audit.trace.TraceFeature;
import world.azora.ledger.LedgerPermission;
import world.azora.platform.access.PermissionSet;
import world.azora.platform.access.SeparateDuties;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.remote.RoleRoutes;
import world.azora.platform.role.Role;

/** What the audit adds to a process: itself where its role runs, elsewhere a proxy that calls it there. */
@Configuration(proxyBeanMethods = false)
public class AuditModule {
    @Bean
    PermissionSet auditPermissions() {
        return PermissionSet.of("audit", AuditPermission.values());
    }

    @Bean
    SeparateDuties moveAndAudit() {
        return new SeparateDuties(
                "move-and-audit",
                LedgerPermission.POST,
                AuditPermission.WORK,
                "Who moves money would sign the report on it.",
                "من يحرّك المال سيوقّع التقرير عنه.");
    }

    @Bean
    RoleRoutes auditRoutes() {
        return new RoleRoutes(
                "audit",
                List.of("/api/v1/engagements/**", "/api/v1/analyses/**", "/api/v1/reports/**", "/api/v1/trace/**"));
    }

    @Role("audit")
    @EnableConfigurationProperties({AuditSettings.class, TestParameters.class})
    @Import({
        EngagementFeature.class,
        JournalFeature.class,
        TestsFeature.class,
        ForestFeature.class,
        AnalysisFeature.class,
        ReportFeature.class,
        SignFeature.class,
        ArchiveFeature.class,
        TraceFeature.class,
        PrivacyFeature.class
    })
    static class Here {
        /** What surrounds a file in a request: the mapping, and the boundaries between the parts. */
        private static final DataSize AROUND_FILE = DataSize.ofMegabytes(1);

        @Bean
        MigrationSource auditMigrations() {
            return new MigrationSource("audit");
        }

        @Bean
        MultipartConfigElement multipartConfig(AuditSettings settings) {
            var limits = new MultipartConfigFactory();
            limits.setMaxFileSize(settings.uploadMax());
            limits.setMaxRequestSize(DataSize.ofBytes(settings.uploadMax().toBytes() + AROUND_FILE.toBytes()));
            return limits.createMultipartConfig();
        }
    }

    /** Address and time-outs are settings: {@code spring.http.serviceclient.audit.*}. */
    @Role(value = "audit", elsewhere = true)
    @ImportHttpServices(
            group = "audit",
            types = {AuditPersonalData.class, AuditTrace.class, AuditPaperSigning.class})
    static class Elsewhere {}
}
