package org.gongjian.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.gongjian.frame.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends by SMTP. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final int FOR_GOOD = 500;

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final PublicUrl url;
    private final Clock clock;

    SmtpPost(ObjectProvider<JavaMailSender> server, MailSettings settings, PublicUrl url, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.url = url;
        this.clock = clock;
    }

    /** Letters need a server, a sender, and links that lead somewhere. */
    @Override
    public boolean isOpen() {
        return server.getIfAvailable() != null
                && !settings.from().isBlank()
                && !url.of("").isEmpty();
    }

    @Override
    public void send(Letter letter) throws Undelivered {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            throw new Undelivered("off", false);
        }
        try {
            sender.send(message(sender.createMimeMessage(), letter));
        } catch (MessagingException unwritable) {
            throw new Undelivered("unwritable", true);
        } catch (MailAuthenticationException refused) {
            throw new Undelivered("sign-in", false);
        } catch (MailSendException failed) {
            throw undelivered(failed);
        } catch (MailException failed) {
            throw new Undelivered("unwritable", true);
        }
    }

    private MimeMessage message(MimeMessage message, Letter letter) throws MessagingException {
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from());
        parts.setTo(letter.to().value());
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private String domain() {
        String from = settings.from();
        return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    /** Every exception the server's answer may hide in. */
    private static Undelivered undelivered(MailSendException failed) {
        for (Exception one : failed.getFailedMessages().values()) {
            for (Throwable cause = one; cause != null; cause = next(cause)) {
                int answer = answer(cause);
                if (answer > 0) {
                    LOG.info("The mail server answered {}", answer);
                    return answer >= FOR_GOOD ? new Undelivered("refused", true) : new Undelivered("later", false);
                }
            }
        }
        return new Undelivered("unreachable", false);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : cause.getCause();
    }

    private static int answer(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException whole when whole.getReturnCode() > 0 -> whole.getReturnCode();
            default -> 0;
        };
    }
}
