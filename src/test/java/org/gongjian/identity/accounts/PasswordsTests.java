package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.identity.TestAccounts;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashNamesItsMethodAndItsCosts() {
        String hash = passwords.hash(TestAccounts.PASSWORD);
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(TestAccounts.PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(TestAccounts.PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.isOutdated(hash)).isFalse();
    }

    @Test
    void aCheaperHashIsOutdated() {
        assertThat(passwords.isOutdated("{argon2id}$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA"))
                .isTrue();
    }

    @Test
    void wideLettersMatchNarrowOnes() {
        assertThat(passwords.matches("ａｂｃ１２３", passwords.hash("abc123"))).isTrue();
    }

    @Test
    void anEndlessPasswordIsNotHashed() {
        assertThat(passwords.matches("x".repeat(10_000), passwords.hash("x"))).isFalse();
    }
}
