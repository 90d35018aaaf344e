package world.azora.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** As much of an SMTP server (RFC 5321) as a test needs: it takes letters, or answers what it was told to. */
final class SmtpFake implements AutoCloseable {
    /** The letters that were taken, with their headers. */
    final Queue<String> letters = new ConcurrentLinkedQueue<>();

    /** What the next recipients are answered; when none is left, they are welcome. */
    final Queue<String> answersToRecipients = new ConcurrentLinkedQueue<>();

    private final ServerSocket server;

    SmtpFake() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            say(out, "220 fake");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.substring(0, Math.min(4, line.length()));
                switch (word) {
                    case "RCPT" -> say(out, answersToRecipients.isEmpty() ? "250 ok" : answersToRecipients.remove());
                    case "DATA" -> {
                        say(out, "354 go on");
                        letters.add(letter(in));
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) lines.add(line);
        return String.join("\n", lines);
    }

    private static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }
}
