package org.gongjian.notices.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.notices.Told;
import org.gongjian.notices.ToldByMail;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters in the reader's language: plain text, and the same as simple HTML. */
@Component
class LetterWriter {

    private final ToldByMail told;
    private final Accounts accounts;
    private final Districts districts;
    private final Wordings wordings;
    private final UnsubscribeCodes codes;
    private final PublicUrl url;
    private final ITemplateEngine templates;

    LetterWriter(
            ToldByMail told,
            Accounts accounts,
            Districts districts,
            Wordings wordings,
            UnsubscribeCodes codes,
            PublicUrl url,
            ITemplateEngine templates) {
        this.told = told;
        this.accounts = accounts;
        this.districts = districts;
        this.wordings = wordings;
        this.codes = codes;
        this.url = url;
        this.templates = templates;
    }

    /** A line of a letter: what it is about, what is to be known, and where. */
    record Line(String title, String says, String link) {}

    Letter write(MailRows.Claim claim, UUID email, EmailAddress to) {
        District district = CurrentDistrict.id().flatMap(districts::byId).orElseThrow(Refused::missing);
        Wording w = wordings.in(language(claim.account()), district.zone());
        List<Line> lines = told.in(claim.id(), claim.account()).stream()
                .map(one -> line(one, district, w))
                .toList();
        String name = w.plain(district.name());
        String unsubscribe = url.of("/unsubscribe/" + codes.of(email));
        String subject = lines.size() == 1
                ? w.t("notices.mail.subject.one", name, lines.getFirst().title())
                : w.t("notices.mail.subject", name, lines.size());
        Map<String, Object> model = Map.of(
                "lang", w.locale().toLanguageTag(),
                "subject", subject,
                "lede", w.t(claim.isDigest() ? "notices.mail.lede.digest" : "notices.mail.lede", name),
                "lines", lines,
                "inbox", url.of("/" + district.slug().value() + "/desk/notices"),
                "inboxLabel", w.t("notices.mail.inbox"),
                "choices", url.of("/account/notices"),
                "choicesLabel", w.t("notices.mail.choices"),
                "unsubscribe", unsubscribe,
                "unsubscribeLabel", w.t("notices.mail.unsubscribe"));
        return new Letter(
                "notice-" + claim.id(),
                to,
                w.locale(),
                oneLine(subject),
                text(model, lines),
                templates.process("notices/mail", new Context(w.locale(), model)),
                unsubscribe);
    }

    Locale language(AccountId account) {
        String tag = accounts.byId(account).map(Account::language).orElse(null);
        return "en".equals(tag) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private Line line(Told one, District district, Wording w) {
        String base = "/" + district.slug().value() + "/";
        return new Line(
                one.title() == null ? w.reason(one.kind().label()) : w.plain(one.title()),
                w.reason(one.says()),
                url.of(base + (one.path() == null ? "desk/notices" : one.path())));
    }

    private static String text(Map<String, Object> model, List<Line> lines) {
        StringBuilder text = new StringBuilder().append(model.get("lede")).append("\n");
        lines.forEach(line -> text.append("\n")
                .append(line.title())
                .append("\n")
                .append(line.says())
                .append("\n")
                .append(line.link())
                .append("\n"));
        return text.append("\n-- \n")
                .append(model.get("inboxLabel"))
                .append("\n")
                .append(model.get("inbox"))
                .append("\n")
                .append(model.get("choicesLabel"))
                .append("\n")
                .append(model.get("choices"))
                .append("\n")
                .append(model.get("unsubscribeLabel"))
                .append("\n")
                .append(model.get("unsubscribe"))
                .append("\n")
                .toString();
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }
}
