package world.azora.payments.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import world.azora.kernel.Actor;
import world.azora.kernel.UserId;
import world.azora.ledger.StatementLanguage;
import world.azora.payments.Days;
import world.azora.platform.web.AnySession;

/** One's own for everybody; another's for those who may read all. */
@RestController
@RequestMapping("/api/v1/payouts/certificate")
final class CertificateController {
    private final Certificates certificates;
    private final CertificatePapers papers;

    CertificateController(Certificates certificates, CertificatePapers papers) {
        this.certificates = certificates;
        this.papers = papers;
    }

    @AnySession
    @GetMapping
    Certificate certificate(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam Optional<UserId> person) {
        return certificates.certify(actor, person.orElse(actor.id()), new Days(from, to));
    }

    @AnySession
    @GetMapping("/document")
    ResponseEntity<byte[]> document(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam Optional<UserId> person,
            @RequestParam Optional<String> lang) {
        var language = StatementLanguage.of(lang, Locale.ENGLISH);
        var certificate = certificates.certify(actor, person.orElse(actor.id()), new Days(from, to));
        var pdf = papers.pdf(certificate, language);
        certificates.noteIssued(actor, certificate);
        var name = "certificate-" + certificate.person() + "-" + from + "-" + to + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }
}
