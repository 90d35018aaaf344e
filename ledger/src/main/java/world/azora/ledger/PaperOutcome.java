package world.azora.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Base64;
import java.util.Optional;

/** What comes of asking for a statement as a file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface PaperOutcome {
    /**
     * The next bytes of the file.
     *
     * @param base64 as base64 (RFC 4648), which is how they travel between processes
     * @param next after which version to ask for more; absent with the last part
     */
    record Part(String base64, Optional<Long> next) implements PaperOutcome {
        public Part(byte[] bytes, Optional<Long> next) {
            this(Base64.getEncoder().encodeToString(bytes), next);
        }

        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** Nobody reads so many pages: this is how many entries a document may have. */
    record TooLong(int entriesMax) implements PaperOutcome {}

    record UnknownAccount() implements PaperOutcome {}
}
