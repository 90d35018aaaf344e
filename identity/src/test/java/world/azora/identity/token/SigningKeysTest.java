package world.azora.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import world.azora.identity.IdentityWorld;

final class SigningKeysTest {
    /** The text {@code plain} under the name {@code first}, as it was written before there was a cipher for columns. */
    private static final String SEALED_BY_FIRST_RELEASE = "AAECAwQFBgcICQoL3/daIXD51EzGscNAhdinMbXo00+6";

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
    void sealed_key_opens_only_under_its_name_and_unaltered() {
        try (var world = new IdentityWorld();
                var other = new IdentityWorld()) {
            var seal = world.get(KeySeal.class);
            var sealed = seal.seal("name", "plain");

            assertThat(seal.open("name", sealed)).contains("plain");
            assertThat(seal.open("other", sealed)).isEmpty();
            assertThat(other.get(KeySeal.class).open("name", sealed)).isEmpty();
            assertThat(List.of("", "AAAA", "1:", "1:AAAA", sealed.substring(0, 18)))
                    .allMatch(text -> seal.open("name", text).isEmpty());
        }
    }

    @Test
    void key_sealed_by_the_first_release_still_opens_and_is_sealed_again_when_asked() {
        try (var world = new IdentityWorld(Map.of("azora.identity.key", "an identity key of 32 characters"))) {
            var seal = world.get(KeySeal.class);
            world.database
                    .jdbc()
                    .sql(
                            "UPDATE identity.signing_key SET kid = 'first', private_sealed = ? WHERE signs_from IS NOT NULL")
                    .param(SEALED_BY_FIRST_RELEASE)
                    .update();

            var values = world.get(SealedSigningKeys.class).rewrap();

            var stored = world.get(SigningKeyStore.class).newestFirst().stream()
                    .filter(row -> row.kid().equals("first"))
                    .findFirst()
                    .orElseThrow();
            assertThat(seal.open("first", SEALED_BY_FIRST_RELEASE)).contains("plain");
            assertThat(values).isEqualTo(1);
            assertThat(stored.privateSealed()).isNotEqualTo(SEALED_BY_FIRST_RELEASE);
            assertThat(seal.isCurrent(stored.privateSealed())).isTrue();
            assertThat(seal.open("first", stored.privateSealed())).contains("plain");
            assertThat(world.get(SealedSigningKeys.class).rewrap()).isZero();
        }
    }
}
