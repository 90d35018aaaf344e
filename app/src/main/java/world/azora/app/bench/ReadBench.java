package world.azora.app.bench;

import world.azora.app.server.ServerProcess;

/** The question that every page of the console begins with: who am I, answered from the live session. */
final class ReadBench extends DoorBench {
    private static final int CONNECTIONS = 64;
    private static final String PATH = "/api/v1/auth/session";

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String purpose() {
        return "Authenticated reads of one's own session per second over 64 connections.";
    }

    @Override
    HttpLoad load(ServerProcess server) {
        var person = Newcomer.arrive(server.api(), server.api().asSystem(server.serviceToken()), 0);
        var headers = "Authorization: Bearer " + person.accessToken().value() + "\r\n";
        return HttpLoad.same(server.address(), PATH, headers, CONNECTIONS);
    }
}
