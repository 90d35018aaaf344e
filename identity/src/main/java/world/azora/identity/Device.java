package world.azora.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import world.azora.platform.web.ClientAddress;

/**
 * What somebody signs in with, in words that its owner recognises, and the address it came from. The name is for a
 * person to read; nothing is decided by it, since anybody can send any.
 */
public record Device(String name, String address) {
    public static final Device UNKNOWN = new Device("", "");

    private static final int NAME_LENGTH_MAX = 100;
    private static final int ADDRESS_LENGTH_MAX = 64;
    private static final int PROGRAM_LENGTH_MAX = 40;

    /** In this order: browsers name those before them whose pages they can show as well. */
    private enum Browser {
        EDGE("Edg", "Edge"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser/", "Samsung Internet"),
        FIREFOX("Firefox/", "Firefox"),
        FIREFOX_IOS("FxiOS/", "Firefox"),
        CHROME_IOS("CriOS/", "Chrome"),
        CHROME("Chrome/", "Chrome"),
        SAFARI("Safari/", "Safari");

        private final String mark;
        private final String title;

        Browser(String mark, String title) {
            this.mark = mark;
            this.title = title;
        }
    }

    private enum Machine {
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        ANDROID("Android", "Android"),
        WINDOWS("Windows", "Windows"),
        MAC("Mac OS X", "Mac"),
        CHROME_OS("CrOS", "ChromeOS"),
        LINUX("Linux", "Linux");

        private final String mark;
        private final String title;

        Machine(String mark, String title) {
            this.mark = mark;
            this.title = title;
        }
    }

    public Device {
        name = cut(printable(name), NAME_LENGTH_MAX);
        address = cut(printable(address), ADDRESS_LENGTH_MAX);
    }

    /** What a request says of the machine that it came from. */
    public static Device of(HttpServletRequest request) {
        return of(
                request.getHeader(HttpHeaders.USER_AGENT),
                ClientAddress.of(request).network());
    }

    /**
     * By the header {@code User-Agent}, if there was one: "Firefox on Linux", or what a program calls itself.
     *
     * @param address where the request came from
     */
    public static Device of(@Nullable String userAgent, String address) {
        return new Device(userAgent == null ? "" : name(userAgent), address);
    }

    private static String name(String agent) {
        var browser = Stream.of(Browser.values())
                .filter(one -> agent.contains(one.mark))
                .findFirst()
                .map(one -> one.title);
        var machine = Stream.of(Machine.values())
                .filter(one -> agent.contains(one.mark))
                .findFirst()
                .map(one -> one.title);
        if (browser.isEmpty()) return program(agent);
        return Stream.of(browser, machine)
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " on " + other)
                .orElseThrow();
    }

    /** The first product without its version: {@code curl/8.5.0} is curl. */
    private static String program(String agent) {
        var end = Stream.of(agent.indexOf('/'), agent.indexOf(' '))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(agent.length());
        return cut(agent.substring(0, end), PROGRAM_LENGTH_MAX);
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "").strip();
    }

    private static String cut(String text, int lengthMax) {
        return text.length() <= lengthMax ? text : text.substring(0, lengthMax);
    }
}
