package org.gongjian.notices.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail, ready to be sent.
 *
 * @param id the part of the Message-ID before the @: the same each time the same letter is sent
 * @param unsubscribe an address that ends such letters by one click; null for the verification, which nobody subscribed to
 */
record Letter(
        String id,
        EmailAddress to,
        Locale language,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {}
