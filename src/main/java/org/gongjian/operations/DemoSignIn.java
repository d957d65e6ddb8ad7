package org.gongjian.operations;

import org.gongjian.district.Localized;

/**
 * Somebody of the demo whom one can sign in as.
 *
 * @param district what people call it
 * @param address the first page to look at, a path such as {@code /hunchun/desk}
 */
public record DemoSignIn(
        Localized district, String person, String role, String userName, String password, String address) {

    public DemoSignIn {
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash, maybe /" + address);
        }
    }
}
