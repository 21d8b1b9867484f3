package dev.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void hashesSlowlyAndSaltsEach() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash).startsWith("{bcrypt}").isNotEqualTo(passwords.hash("correct horse battery"));
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
    }

    @Test
    void fitsNobodyWithoutAHash() {
        assertThat(passwords.matches("-", null)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    @Test
    void doesNotCutLongPasswordsShort() {
        String longest = "ab1 ef".repeat(12);
        assertThat(passwords.matches(longest + "x", passwords.hash(longest))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "too short",
                "aaaaaaaaaaaaaa",
                "my name is Petra!",
                "ä23456789012345678901234567890123456789012345678901234567890123456789012345"
            })
    void refusesWeakOnes(String password) {
        assertThat(passwords.fault(password, "petra")).isPresent();
    }
}
