package world.azora.identity.password;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/**
 * The hundred thousand passwords that were found most often in what was stolen elsewhere. The list comes compressed in
 * the jar of nbvcxz (MIT), which read it from the SecLists collection (MIT); it is unpacked when first asked for.
 */
final class CommonPasswords {
    private CommonPasswords() {}

    /** Whether it is on the list, in whatever case; a capital letter is the first thing that guessers add. */
    static boolean has(String password) {
        return Known.PASSWORDS.contains(password) || Known.PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    static int count() {
        return Known.PASSWORDS.size();
    }

    /** The lists of words that strength is measured by; the common passwords are one of them. */
    static List<Dictionary> dictionaries() {
        return Known.DICTIONARIES;
    }

    private static final class Known {
        static final List<Dictionary> DICTIONARIES = List.copyOf(ConfigurationBuilder.getDefaultDictionaries());
        static final Set<String> PASSWORDS = DICTIONARIES.stream()
                .filter(dictionary -> dictionary.getDictionaryName().equals(nameOf(DictionaryUtil.passwords)))
                .map(dictionary -> dictionary.getDictonary().keySet())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nbvcxz brings no list of passwords"));

        private static String nameOf(String file) {
            return file.replaceFirst("\\..*", "");
        }
    }
}
