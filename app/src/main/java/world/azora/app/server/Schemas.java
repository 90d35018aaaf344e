package world.azora.app.server;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import world.azora.platform.data.DataModule;
import world.azora.platform.data.MigrationSource;
import world.azora.platform.data.Migrations;

/** The schemas of all modules, brought up or down while no server runs. */
public final class Schemas {
    /** The modules that keep something in PostgreSQL, beside the ground. */
    public static final List<String> MODULES =
            List.of("activity", "identity", "ledger", "sandbox", "learning", "payments", "audit");

    private Schemas() {}

    /** Opens the installation's database, lets the work use its migrations, and closes the database again. */
    public static <T> T with(Installation installation, Function<Migrations, T> work) {
        try (var context = new AnnotationConfigApplicationContext()) {
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("azora", installation.properties()));
            sources.addFirst(new MapPropertySource("migrate", Map.of("azora.data.migrate", false)));
            // The owner migrates; nobody needs the application's pool, and its role may have no rights yet.
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.register(DataModule.class);
            for (var module : MODULES)
                context.registerBean("migrations." + module, MigrationSource.class, () -> new MigrationSource(module));
            context.refresh();
            return work.apply(context.getBean(Migrations.class));
        }
    }
}
