package world.azora.app.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.azora.app.certs.Certificates;
import world.azora.app.config.Setting;
import world.azora.app.config.Settings;
import world.azora.app.config.SettingsProblem;
import world.azora.platform.tls.ProcessTls;

/** What follows for the application from certificates that lie in the home folder or are named by settings. */
record TlsProperties(Settings settings, Certificates certificates) {
    private static final String PUBLIC = "public";

    /** As browsers are advised to want it (Mozilla's "intermediate", 2025), with forward secrecy only. */
    private static final String CIPHERS = String.join(
            ",",
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    Map<String, Object> all() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.ssl.bundle.watch.file.quiet-period", "1s");
        addBetweenProcesses(properties);
        addPublic(properties);
        return properties;
    }

    private void addBetweenProcesses(Map<String, Object> properties) {
        var roles = settings.get(Setting.AZORA_ROLES);
        if (roles.isEmpty()) return;
        if (settings.get(Setting.AZORA_DRAIN).isEmpty()) properties.put("azora.drain", "3s");
        if (settings.get(Setting.AZORA_INTERNAL_ADDRESS).isEmpty())
            properties.put("azora.remote.address", settings.get(Setting.AZORA_ADDRESS));
        if (!certificates.hasAuthority()) return;
        var own = certificates
                .proving(Set.of(roles.split(",", -1)))
                .orElseThrow(() -> new SettingsProblem(
                        "No certificate in " + certificates.trusted().getParent() + " is for " + roles
                                + ". Run \"azora certs issue " + roles + "\"."));
        var file = certificates.file(own.name());
        addBundle(properties, ProcessTls.BUNDLE, file, file);
        properties.put(bundle(ProcessTls.BUNDLE) + "truststore.certificate", "file:" + certificates.trusted());
    }

    private void addPublic(Map<String, Object> properties) {
        var certificate = settings.get(Setting.AZORA_TLS_CERTIFICATE);
        if (certificate.isEmpty()) return;
        var key = settings.get(Setting.AZORA_TLS_KEY);
        addBundle(properties, PUBLIC, Path.of(certificate), Path.of(key.isEmpty() ? certificate : key));
        properties.put(bundle(PUBLIC) + "options.enabled-protocols", String.join(",", ProcessTls.PROTOCOLS));
        properties.put(bundle(PUBLIC) + "options.ciphers", CIPHERS);
        properties.put("server.ssl.bundle", PUBLIC);
        properties.put("server.http2.enabled", true);
        if (settings.get(Setting.AZORA_PUBLIC_URL).isEmpty())
            properties.put("azora.public-url", "https://localhost:" + settings.get(Setting.AZORA_PORT));
    }

    private static void addBundle(Map<String, Object> properties, String name, Path certificate, Path key) {
        for (var file : List.of(certificate, key))
            if (!Files.isReadable(file)) throw new SettingsProblem("The certificate " + file + " cannot be read.");
        properties.put(bundle(name) + "keystore.certificate", "file:" + certificate.toAbsolutePath());
        properties.put(bundle(name) + "keystore.private-key", "file:" + key.toAbsolutePath());
        properties.put(bundle(name) + "reload-on-update", true);
    }

    private static String bundle(String name) {
        return "spring.ssl.bundle.pem." + name + ".";
    }
}
