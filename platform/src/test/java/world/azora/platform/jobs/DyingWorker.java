package world.azora.platform.jobs;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that takes up a job, says so and never ends it. Arguments: JDBC address, user, password. */
final class DyingWorker {
    private DyingWorker() {}

    static void main(String[] arguments) throws InterruptedException {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(arguments[0]);
        dataSource.setUsername(arguments[1]);
        dataSource.setPassword(arguments[2]);
        var never = new CountDownLatch(1);
        var handler = new JobHandler<>(Note.KIND, note -> {
            System.out.println("BEGUN " + note.text());
            waitFor(never);
        });
        try (var _ = new JobWorld(dataSource, JobWorld.POLLING, List.of(handler)).start()) {
            never.await();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
