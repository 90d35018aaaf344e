package world.azora.ledger;

import java.util.ArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import world.azora.kernel.Sha256;
import world.azora.ledger.file.LedgerFile.TransferLine;
import world.azora.platform.web.JsonModule;

/** What whoever owns the database could do: change the past, and compute all hashes after it anew. */
final class Forgery {
    private static final JsonMapper JSON = JsonModule.mapper();

    private Forgery() {}

    /** The same ledger, whose first transfer has another code; nothing but the hashes depends on that. */
    static Archive richer(Archive archive) {
        var lines = new ArrayList<TransferLine>();
        var hash = Chain.START;
        for (var text :
                archive.parts().getOrDefault("transfers.jsonl", "").lines().toList()) {
            var line = JSON.readValue(text, TransferLine.class);
            var code = line.seq() == 1 ? "forged" : line.code();
            var changed = with(line, code, line.hash());
            hash = Chain.link(hash, changed.posted(LedgerId.MAIN).transfer(), line.seq(), line.postedAt());
            lines.add(with(line, code, hash));
        }
        var end = hash;
        var written =
                lines.stream().map(line -> JSON.writeValueAsString(line) + "\n").collect(Collectors.joining());
        return archive.with("transfers.jsonl", _ -> written)
                .with("ledger.json", text -> text.replaceFirst("\"hash\":\"[0-9a-f]*\"", "\"hash\":\"" + end + "\""));
    }

    private static TransferLine with(TransferLine line, String code, Sha256 hash) {
        return new TransferLine(
                line.seq(),
                line.id(),
                line.debit(),
                line.credit(),
                line.amount(),
                code,
                line.cause(),
                line.step(),
                line.follows(),
                line.expiresAt(),
                line.postedAt(),
                line.debitVersion(),
                line.debitBalanceMinor(),
                line.creditVersion(),
                line.creditBalanceMinor(),
                hash);
    }
}
