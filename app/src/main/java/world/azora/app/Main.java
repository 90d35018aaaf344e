package world.azora.app;

import world.azora.app.cli.AzoraCommand;

/** The entry point of the jar. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(AzoraCommand.execute(arguments));
    }
}
