package world.azora.app.secret;

import static world.azora.app.config.Setting.AWS_ACCESS_KEY_ID;
import static world.azora.app.config.Setting.AWS_ENDPOINT_URL_SECRETS_MANAGER;
import static world.azora.app.config.Setting.AWS_REGION;
import static world.azora.app.config.Setting.AWS_SECRET_ACCESS_KEY;
import static world.azora.app.config.Setting.AWS_SESSION_TOKEN;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import world.azora.app.config.SecretReference;
import world.azora.app.config.Setting;
import world.azora.kernel.Secret;

/** {@code aws:NAME} or {@code aws:NAME#FIELD}: AWS Secrets Manager. */
final class AwsSource implements SecretSource {
    private final Function<Setting, String> settings;
    private final Clock clock;

    AwsSource(Function<Setting, String> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String read(SecretReference reference) {
        var region = required(AWS_REGION);
        var given = settings.apply(AWS_ENDPOINT_URL_SECRETS_MANAGER);
        var base = given.isEmpty() ? "https://secretsmanager." + region + ".amazonaws.com" : given;
        var http = new SourceHttp("AWS Secrets Manager", "");
        var uri = http.address(base, "/");
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("SecretId", reference.path())
                .toString();
        var headers = new TreeMap<String, String>();
        headers.put("content-type", "application/x-amz-json-1.1");
        headers.put("x-amz-target", "secretsmanager.GetSecretValue");
        var session = settings.apply(AWS_SESSION_TOKEN);
        if (!session.isEmpty()) headers.put("x-amz-security-token", session);
        var signature = new AwsSignature(
                required(AWS_ACCESS_KEY_ID), new Secret(required(AWS_SECRET_ACCESS_KEY)), region, "secretsmanager");
        var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body));
        signature
                .sign(new AwsSignature.Request("POST", uri, headers, body), clock.instant())
                .forEach(request::header);
        var answer = http.json(request);
        var text = answer.get("SecretString");
        if (text == null) throw new NotResolved("the secret is bytes, not text.");
        return Fields.of(text.asString(), reference);
    }

    private String required(Setting setting) {
        var value = settings.apply(setting);
        if (value.isEmpty()) throw new NotResolved(setting + " is not set.");
        return value;
    }
}
