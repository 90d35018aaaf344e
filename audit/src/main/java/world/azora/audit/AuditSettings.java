package world.azora.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the audit keeps its files and what it may use.
 *
 * @param folder where journals, reports and archives lie
 * @param signingFolder where the key that signs reports lies, mode 600
 * @param signerName whom the certificate of that key names
 * @param memoryMb what one DuckDB may use before it spills to the disk; it refuses large journals below 500
 * @param threads of one DuckDB
 * @param uploadMax the largest journal file that is taken in
 * @param linesMax the most lines that one journal may hold
 */
@ConfigurationProperties("azora.audit")
public record AuditSettings(
        Path folder,
        Path signingFolder,
        @DefaultValue("Azora local signer") String signerName,
        @DefaultValue("750") int memoryMb,
        @DefaultValue("2") int threads,
        @DefaultValue("200MB") DataSize uploadMax,
        @DefaultValue("10000000") long linesMax) {
    public AuditSettings {
        if (memoryMb < 100) throw new IllegalArgumentException("azora.audit.memory-mb must be 100 or more");
        if (threads < 1) throw new IllegalArgumentException("azora.audit.threads must be 1 or more");
        if (linesMax < 1) throw new IllegalArgumentException("azora.audit.lines-max must be 1 or more");
    }
}
