package world.azora.payments.certificate;

import world.azora.kernel.Amount;

/** The lines of one code, summed up. */
record CertificateTotal(String code, int count, Amount received, Amount given) {
    static CertificateTotal of(CertificateLine line) {
        return new CertificateTotal(line.code(), 1, line.in(), line.out());
    }

    CertificateTotal plus(CertificateTotal other) {
        return new CertificateTotal(code, count + other.count, received.plus(other.received), given.plus(other.given));
    }
}
