package org.gongjian.publishing.web;

import java.util.List;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.publishing.BulletinText;
import org.gongjian.publishing.contributors.ByLine;

/** The fields of a bulletin's text, both ways. */
final class TextFields {

    private TextFields() {}

    static Form filled(Form form, BulletinText text) {
        form.with("headline", text.headline()).with("lead", text.lead()).with("body", text.body());
        return ByLineFields.filled(form, text.byLines());
    }

    /** What was typed; empty where a fault was noted. */
    static Optional<BulletinText> read(Form form) {
        Optional<Localized> headline = form.localized("headline", BulletinText.HEADLINE);
        Optional<Localized> lead = form.localized("lead", BulletinText.LEAD);
        Optional<Localized> body = form.optionalLocalized("body", Form.PARAGRAPHS);
        List<ByLine> byLines = ByLineFields.read(form);
        return form.submit(
                () -> new BulletinText(headline.orElseThrow(), lead.orElseThrow(), body.orElse(null), byLines));
    }
}
