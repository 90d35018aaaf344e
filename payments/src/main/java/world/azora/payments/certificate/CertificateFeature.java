package world.azora.payments.certificate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import world.azora.platform.paper.PaperSigning;

/** The door of this package. */
@Configuration(proxyBeanMethods = false)
@Import({CertificateController.class, Certificates.class, WalletLines.class, RecordStore.class})
public class CertificateFeature {
    /** Signed where some module signs; without one, documents go out as they are, and say so. */
    @Bean
    CertificatePapers certificatePapers(ObjectProvider<PaperSigning> signing) {
        return new CertificatePapers(signing);
    }
}
