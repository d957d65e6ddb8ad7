package org.gongjian.operations;

/** A database role and its password; the password never shows in a log. */
public record Login(String user, String password) {

    public Login {
        if (user.isBlank()) {
            throw new IllegalArgumentException("A login needs a user name");
        }
    }

    @Override
    public String toString() {
        return user;
    }
}
