package world.azora.audit.sign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import world.azora.audit.Poppler;
import world.azora.audit.TinyJournal;
import world.azora.platform.paper.PaperKind;
import world.azora.platform.paper.PaperToSign;

final class LocalSigningTest {
    @TempDir
    private static Path folder;

    private static final byte[] PDF = pdf();

    private final LocalSigning signing = signing("keys");

    @Test
    void signature_is_valid_to_ourselves_and_to_poppler() throws IOException, InterruptedException {
        var signature = signing.sign(PDF, "Yearly audit");

        assertThat(signing.signerOf(signature.pdf())).contains("Azora local signer");
        assertThat(Poppler.run("pdfsig", signature.pdf()))
                .contains("Signature is Valid")
                .contains("Total document signed")
                .contains("Azora local signer");
    }

    @Test
    void paper_of_another_module_is_signed_as_what_it_is() {
        var papers = new IssuedPapers(signing);

        var signed = papers.sign(new PaperToSign(PaperKind.PAYMENT_CERTIFICATE, PDF));

        assertThat(signed.signer()).isEqualTo("Azora local signer");
        assertThat(signing.signerOf(signed.pdf())).contains("Azora local signer");
        assertThat(new String(signed.pdf(), ISO_8859_1)).contains("Certificate of payment");
    }

    @Test
    void every_changed_byte_that_is_tried_makes_it_invalid() throws IOException, InterruptedException {
        var signed = signing.sign(PDF, "Yearly audit").pdf();

        for (var place = 20; place < signed.length; place += 211) {
            var changed = signed.clone();
            changed[place] ^= 1;
            assertThat(signing.signerOf(changed)).as("byte " + place).isEmpty();
        }
        var body = signed.clone();
        body[PDF.length / 2] ^= 1;
        assertThat(Poppler.run("pdfsig", body)).doesNotContain("Signature is Valid");
    }

    @Test
    void what_is_added_after_the_signature_makes_it_invalid() {
        var signed = signing.sign(PDF, "Yearly audit").pdf();
        var longer = java.util.Arrays.copyOf(signed, signed.length + 1);

        assertThat(signing.signerOf(longer)).isEmpty();
    }

    @Test
    void signature_of_another_key_is_not_ours() {
        var other = signing("other-keys").sign(PDF, "Yearly audit").pdf();

        assertThat(signing.signerOf(other)).isEmpty();
    }

    @Test
    void unsigned_document_and_rubbish_have_no_signer() {
        assertThat(signing.signerOf(PDF)).isEmpty();
        assertThat(signing.signerOf(new byte[] {1, 2, 3})).isEmpty();
        assertThat(signing.signerOf(new byte[0])).isEmpty();
    }

    @Test
    void key_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        var first = signing("keys").sign(PDF, "one");
        var again = signing("keys");

        assertThat(again.signerOf(first.pdf())).isPresent();
        var key = folder.resolve("keys").resolve("keys").resolve("report-signing.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    private static LocalSigning signing(String name) {
        var settings = TinyJournal.settings(folder.resolve(name));
        return new LocalSigning(new SigningKeys(settings, Clock.systemUTC()), Clock.systemUTC());
    }

    private static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
