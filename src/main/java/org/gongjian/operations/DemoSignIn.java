package org.gongjian.operations;

/**
 * Somebody of the demo whom one can sign in as.
 *
 * @param address the first page to look at, a path such as {@code /hunchun/desk}
 */
public record DemoSignIn(String person, String role, String userName, String password, String address) {

    public DemoSignIn {
        if (!address.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash, maybe /" + address);
        }
    }
}
