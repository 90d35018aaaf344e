package world.azora.edge;

import java.util.HashMap;
import java.util.Map;
import world.azora.identity.SetUp;

/** The making of the first administrator by the page that needs no JavaScript, tried three times. */
record SetUpByPage(Answer withWrongToken, Answer withShortPassword, Answer done, Answer page) {
    static SetUpByPage of(EdgeWorld world) {
        var link = world.get(SetUp.class).newUrl().orElseThrow().getFragment();
        var browser = new Browser(world.caller().base());
        var page = browser.open("/pages/set-up");
        var fields = new HashMap<String, String>();
        fields.put("displayName", "Ada");
        fields.put("email", "ada@example.org");
        fields.put("password", EdgeWorld.PASSWORD);
        fields.put("token", "wrong");

        var wrong = send(browser, page, fields);
        fields.put("token", link.substring("token=".length()));
        var tooShort = send(browser, page, with(fields, "password", "short"));
        var done = send(browser, page, fields);
        return new SetUpByPage(wrong, tooShort, done, page);
    }

    private static Answer send(Browser browser, Answer page, Map<String, String> fields) {
        return browser.submit(page, "/pages/set-up", fields);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
