package org.gongjian.notices.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * E-mail of this installation; the server itself is under {@code spring.mail}.
 *
 * @param from the sender's address; without it, or without {@code spring.mail.host}, nothing is sent
 */
@ConfigurationProperties("gongjian.mail")
record MailSettings(@DefaultValue("") String from) {}
