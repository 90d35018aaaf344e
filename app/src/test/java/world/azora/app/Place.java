package world.azora.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A page or a part of one, used as people use it: by the names of what stands there. Every step waits for its thing. */
record Place(Locator root) {
    void fill(String label, String text) {
        labelled(label).fill(text);
    }

    void check(String label) {
        labelled(label).check();
    }

    void press(String button) {
        named(AriaRole.BUTTON, button).click();
    }

    /** Presses the button of a row, which names the row after what it does. */
    void pressOfRow(String deed) {
        root.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + deed + ": ")))
                .click();
    }

    void follow(String link) {
        named(AriaRole.LINK, link).first().click();
    }

    void sees(String text) {
        assertThat(root.getByText(text).first()).isVisible();
    }

    void seesHeading(String heading) {
        assertThat(named(AriaRole.HEADING, heading).first()).isVisible();
    }

    void seesNoButton(String button) {
        assertThat(named(AriaRole.BUTTON, button)).hasCount(0);
    }

    /** A part that has a role and a name: a group of fields, a region, a table. */
    Place part(AriaRole role, String name) {
        return new Place(named(role, name));
    }

    /** The row of a table that begins with these words. */
    Place row(String beginning) {
        var words = Pattern.compile("^\\s*" + beginning);
        return new Place(root.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first());
    }

    /** The row of a table that holds these words somewhere. */
    Place rowWith(String words) {
        return new Place(root.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first());
    }

    /** Waits until the words stand here, however many elements they are spread over. */
    void says(String words) {
        assertThat(root).containsText(words);
    }

    Locator named(AriaRole role, String name) {
        return root.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator labelled(String label) {
        return root.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
