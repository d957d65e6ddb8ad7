package org.gongjian.notices.mail;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.OneTimeCode;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the one letter that may go to an address nobody has shown to be theirs. */
@Component
class VerificationLetters {

    private final LetterWriter writer;
    private final Wordings wordings;
    private final PublicUrl url;
    private final ITemplateEngine templates;

    VerificationLetters(LetterWriter writer, Wordings wordings, PublicUrl url, ITemplateEngine templates) {
        this.writer = writer;
        this.wordings = wordings;
        this.url = url;
        this.templates = templates;
    }

    Letter verification(AccountId account, UUID email, EmailAddress to, OneTimeCode code) {
        Wording w = wordings.in(writer.language(account), ZoneOffset.UTC);
        String link = url.of("/account/notices/address/" + code.value());
        Map<String, Object> model = Map.of(
                "lang", w.locale().toLanguageTag(),
                "subject", w.t("notices.verify.subject"),
                "lede", w.t("notices.verify.lede"),
                "link", link,
                "linkLabel", w.t("notices.verify.link"),
                "stranger", w.t("notices.verify.stranger"));
        return new Letter(
                "verify-" + email,
                to,
                w.locale(),
                w.t("notices.verify.subject"),
                model.get("lede") + "\n\n" + link + "\n\n" + model.get("stranger") + "\n",
                templates.process("notices/verify-mail", new Context(w.locale(), model)),
                null);
    }
}
