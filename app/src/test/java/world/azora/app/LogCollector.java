package world.azora.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;
import world.azora.app.certs.Certificates;

/** Takes in logs by TLS, as the machine does on which they are looked at, with a certificate of an authority of its own. */
final class LogCollector implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Certificates certificates;
    private final SSLServerSocket socket;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    LogCollector(Path folder) {
        certificates = new Certificates(folder, Clock.systemUTC());
        certificates.init();
        try {
            socket = (SSLServerSocket)
                    tls().getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private SSLContext tls() throws IOException, GeneralSecurityException {
        var own = certificates.forThisMachine();
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry("own", own.key(), new char[0], new Certificate[] {own.certificate()});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    /** As a setting names it. */
    String address() {
        return "localhost:" + socket.getLocalPort();
    }

    Path authority() {
        return certificates.trusted();
    }

    /** All that came until there was such a line, or nothing came for too long. */
    List<String> until(Predicate<String> wanted) throws InterruptedException {
        var heard = new ArrayList<String>();
        for (var line = next(); line != null; line = next()) {
            heard.add(line);
            if (wanted.test(line)) return heard;
        }
        return heard;
    }

    private @Nullable String next() throws InterruptedException {
        return lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var from = socket.accept();
                    var reader =
                            new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException _) {
                // Whoever does not believe us hangs up; others may come.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
