package world.azora.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.azora.kernel.Secret;

final class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            GIVEN                                                 | URL                                                       | USER | PASSWORD
            postgres://me:pw@localhost/azora                      | jdbc:postgresql://localhost:5432/azora                    | me   | pw
            postgresql://me:p%40w+%2F@127.0.0.1:6543/azora        | jdbc:postgresql://127.0.0.1:6543/azora                    | me   | p@w+/
            postgres://me:pw@db.example.org/azora                 | jdbc:postgresql://db.example.org:5432/azora?sslmode=verify-full | me | pw
            postgres://me:pw@db/azora?sslmode=disable             | jdbc:postgresql://db:5432/azora?sslmode=disable           | me   | pw
            jdbc:postgresql://localhost:1/azora?user=me&password=pw | jdbc:postgresql://localhost:1/azora                     | me   | pw
            jdbc:postgresql://[::1]:1/azora?user=me&connectTimeout=3 | jdbc:postgresql://[::1]:1/azora?connectTimeout=3       | me   | ''
            """)
    void address_is_read_in_both_forms(String given, String url, String user, String password) {
        var address = DatabaseUrl.parse(new Secret(given));

        assertThat(address).isEqualTo(new DatabaseAddress(url, user, new Secret(password)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://me:secret@localhost/azora",
                "postgres://localhost/azora",
                "postgres://me:secret@localhost",
                "postgres://me:secret@localhost/",
                "postgres://me:sec ret@localhost/azora",
                "me:secret"
            })
    void malformed_address_is_refused_without_being_repeated(String given) {
        assertThatThrownBy(() -> DatabaseUrl.parse(new Secret(given)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATABASE_URL")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
