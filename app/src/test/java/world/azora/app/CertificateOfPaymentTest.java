package world.azora.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a learner of the tour can show to others, from a whole server. */
final class CertificateOfPaymentTest {
    private static final String CERTIFICATE = "/api/v1/payouts/certificate";
    private static final String ALL_DAYS = "?from=2020-01-01&to=2090-12-31";

    @Test
    void certificate_agrees_with_the_books_and_is_signed_as_what_it_is() {
        var learner = World.SHARED.person("learner").api();

        var certificate = learner.get(CERTIFICATE + ALL_DAYS).expect(200);
        var pdf = new String(
                learner.get(CERTIFICATE + "/document" + ALL_DAYS + "&lang=ar")
                        .expect(200)
                        .bytes(),
                ISO_8859_1);

        assertThat(certificate.json().path("lines")).isNotEmpty();
        assertThat(certificate.at("/person"))
                .isEqualTo(World.SHARED.person("learner").id());
        assertThat(pdf).startsWith("%PDF-").contains("ETSI.CAdES.detached", "(Certificate of payment)");
    }
}
