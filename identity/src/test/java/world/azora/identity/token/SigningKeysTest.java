package world.azora.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import world.azora.identity.IdentityKey;
import world.azora.identity.IdentityWorld;
import world.azora.kernel.Secret;

final class SigningKeysTest {
    @Test
    void processes_of_one_installation_share_one_key_and_know_the_next() {
        try (var world = new IdentityWorld();
                var other = world.otherProcess()) {
            var here = world.get(SigningKeys.class).current();

            assertThat(other.getBean(SigningKeys.class).current()).isEqualTo(here);
            assertThat(world.get(SigningKeys.class).publicKeys()).hasSize(2);
        }
    }

    @Test
    void private_key_is_sealed_in_the_database_and_absent_from_the_public_ones() {
        try (var world = new IdentityWorld()) {
            var key = world.get(SigningKeys.class).current();
            var stored = world.database
                    .jdbc()
                    .sql("SELECT string_agg(public_jwk || private_sealed, '') FROM identity.signing_key")
                    .query(String.class)
                    .single();

            assertThat(stored).doesNotContain(key.getD().toString());
            assertThat(world.get(SigningKeys.class).publicKeys()).noneMatch(jwk -> jwk.isPrivate());
        }
    }

    @Test
    void sealed_key_opens_only_with_its_secret_and_under_its_name() {
        var seal = new KeySeal(new IdentityKey(new Secret("one")));
        var sealed = seal.seal("name", "plain");

        assertThat(seal.open("name", sealed)).contains("plain");
        assertThat(seal.open("other", sealed)).isEmpty();
        assertThat(new KeySeal(new IdentityKey(new Secret("two"))).open("name", sealed))
                .isEmpty();
        assertThat(List.of("", "AAAA", sealed.substring(0, 16)))
                .allMatch(text -> seal.open("name", text).isEmpty());
    }
}
