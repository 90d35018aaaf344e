package world.azora.app.cli;

import java.io.PrintWriter;
import java.util.List;
import world.azora.app.demo.Person;
import world.azora.app.server.RunningServer;
import world.azora.identity.SetUp;

/** What a person reads when the server is ready: one address to open. */
final class Welcome {
    private Welcome() {}

    static void print(RunningServer server, PrintWriter out) {
        out.println();
        out.println("  Azora is ready: " + server.publicAddress());
        server.bean(SetUp.class)
                .newUrl()
                .ifPresent(url -> out.println("  Nobody is administrator yet. Become it, once, at: " + url));
        out.println();
        out.flush();
    }

    /** The people of the tour, so that somebody can go on where it ended. Their passwords are made anew at each tour. */
    static void printPeople(List<Person> people, PrintWriter err) {
        err.println("  Sign in as one of the people of the tour:");
        for (var person : people)
            err.printf(
                    "    %-10s %-36s %s%n",
                    person.part(), person.email(), person.password().value());
        err.println();
        err.flush();
    }
}
