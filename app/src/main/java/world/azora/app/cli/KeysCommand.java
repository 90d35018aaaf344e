package world.azora.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "keys", description = "List and rotate the keys that sign tokens.", mixinStandardHelpOptions = true)
final class KeysCommand {
    private static final String[] COLUMNS = {"kid", "state", "createdAt", "signsFrom", "retiredAt"};

    KeysCommand() {}

    @Command(name = "list", description = "List the keys: next, current, retired.", mixinStandardHelpOptions = true)
    int list(@Mixin Connected connected) {
        connected.print(connected.api().get("/api/v1/signing-keys").expect(200).json(), COLUMNS);
        return ExitCode.OK;
    }

    @Command(
            name = "rotate",
            description = "Sign with the next key from now on; tokens of the last one hold until they expire.",
            mixinStandardHelpOptions = true)
    int rotate(@Mixin Connected connected) {
        var rotated = connected.api().post("/api/v1/signing-keys/rotation", Map.of());
        connected.print(rotated.expect(200).json(), COLUMNS);
        return ExitCode.OK;
    }
}
