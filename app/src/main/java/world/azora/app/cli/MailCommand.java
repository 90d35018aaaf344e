package world.azora.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "mail", description = "Look into the local outbox of mails.", mixinStandardHelpOptions = true)
final class MailCommand {
    MailCommand() {}

    @Command(name = "list", description = "List mails, the newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Connected connected,
            @Option(
                            names = "--to",
                            paramLabel = "ADDRESS",
                            defaultValue = "",
                            description = "Only mails to this address.")
                    String to) {
        var filter = to.isEmpty() ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        var mails = connected
                .api()
                .get("/api/v1/admin/mails?limit=50" + filter)
                .expect(200)
                .json();
        if (connected.wantsJson()) connected.print(mails);
        else
            for (var mail : mails.path("items"))
                connected
                        .out()
                        .printf(
                                "%s  to %s  %s%n%n%s%n%n",
                                mail.path("at").asString(),
                                mail.path("to").asString(),
                                mail.path("subject").asString(),
                                mail.path("text").asString().indent(4).stripTrailing());
        return ExitCode.OK;
    }
}
