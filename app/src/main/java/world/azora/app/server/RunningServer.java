package world.azora.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import world.azora.app.config.Setting;
import world.azora.operations.EffectiveSettings;
import world.azora.platform.production.CheckedPoint;
import world.azora.platform.production.NotReadyForProduction;
import world.azora.platform.production.ProductionCheck;

/** A server in this process, from its start to its orderly stop. */
public final class RunningServer implements AutoCloseable {
    private final Installation installation;
    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningServer(Installation installation, ConfigurableApplicationContext context) {
        this.installation = installation;
        this.context = context;
        this.address = addressOf(context);
    }

    /** Starts the roles that the settings name, and returns when requests are answered. */
    public static RunningServer start(Installation installation) {
        var checks = InstallationChecks.of(installation);
        // Before anything is opened or made; what modules can tell is checked again with theirs.
        if (installation.isProduction()) NotReadyForProduction.unlessAllHold(CheckedPoint.all(checks));
        var application = new SpringApplication(AzoraServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(true);
        application.addInitializers(prepared(installation));
        sayWhereLogsGo(application, installation);
        var server = new RunningServer(installation, application.run());
        server.tellCommandLine();
        LoggerFactory.getLogger(RunningServer.class).info("server.started address={}", server.address);
        return server;
    }

    /** Logging begins before anything else of the installation is told to the application. */
    private static void sayWhereLogsGo(SpringApplication application, Installation installation) {
        var settings = installation.settings();
        var profiles = new ArrayList<String>();
        if (settings.get(Setting.AZORA_LOG_FORMAT).equals("json")) profiles.add("json-logs");
        if (!settings.get(Setting.AZORA_LOG_COLLECTOR).isBlank()) profiles.add("log-collector");
        application.setAdditionalProfiles(profiles.toArray(String[]::new));
        application.setDefaultProperties(Stream.of(Setting.AZORA_LOG_COLLECTOR, Setting.AZORA_LOG_COLLECTOR_CA)
                .collect(Collectors.toMap(Setting::property, settings::get)));
    }

    private static ApplicationContextInitializer<GenericApplicationContext> prepared(Installation installation) {
        return context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("azora", installation.properties()));
            context.registerBean(EffectiveSettings.class, () -> () -> effective(installation));
            for (var check : InstallationChecks.of(installation))
                context.registerBean("production." + check.name(), ProductionCheck.class, () -> check);
        };
    }

    private static List<EffectiveSettings.EffectiveSetting> effective(Installation installation) {
        var settings = installation.settings();
        return Arrays.stream(Setting.values())
                .map(setting -> new EffectiveSettings.EffectiveSetting(
                        setting.name(),
                        settings.shown(setting),
                        settings.value(setting).source(),
                        setting.explanation()))
                .toList();
    }

    /** Where it answers, by the loopback address. */
    public URI address() {
        return address;
    }

    public Installation installation() {
        return installation;
    }

    /** What a person opens in a browser. */
    public URI publicAddress() {
        var said = installation.settings().get(Setting.AZORA_PUBLIC_URL);
        return said.isEmpty() ? address : URI.create(said);
    }

    /** A bean of the server, for what the command line shows at start. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    // The command line must find a server whose port was chosen freely.
    private void tellCommandLine() {
        try {
            Files.createDirectories(installation.home().folder());
            Files.writeString(installation.home().address(), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + installation.home().address(), e);
        }
    }

    private static URI addressOf(ConfigurableApplicationContext context) {
        var web = (ServletWebServerApplicationContext) context;
        var scheme = context.getEnvironment().containsProperty("server.ssl.bundle") ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:"
                + Objects.requireNonNull(web.getWebServer()).getPort());
    }
}
