package org.gongjian.notices.mail;

/** Takes letters to where they go. */
interface Post {

    /** Whether letters can be sent at all. */
    boolean isOpen();

    void send(Letter letter) throws Undelivered;
}
