package org.gongjian.notices.mail;

/** A letter the mail server did not take. Carries no text of the server's, for that may hold an address. */
class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final boolean forGood;

    Undelivered(String why, boolean forGood) {
        super(why);
        this.why = why;
        this.forGood = forGood;
    }

    /** The message {@code notices.failure.WHY} says it. */
    String why() {
        return why;
    }

    /** Whether it would have gone the same way with any other letter. */
    boolean isOfTheServer() {
        return why.equals("unreachable") || why.equals("sign-in") || why.equals("off");
    }

    /** Whether trying again is of no use. */
    boolean forGood() {
        return forGood;
    }
}
