package org.gongjian.evaluation.evidence.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.evidence.Caption;
import org.gongjian.evaluation.evidence.EvidenceDetails;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;

/** The fields of an evidence. */
final class EvidenceFields {

    private EvidenceFields() {}

    static Form filled(Form form, EvidenceDetails details) {
        return form.with("title", details.title())
                .with("words", details.words())
                .with("on", details.caption().on())
                .with("place", details.caption().place())
                .with("host", details.caption().host())
                .with("theme", details.caption().theme())
                .with("nameShown", details.nameShown() ? "true" : null)
                .withAll(
                        "leaves",
                        details.leaves().stream().map(IndicatorId::value).toList());
    }

    /** Empty where something typed is wrong; the form says what. */
    static Optional<EvidenceDetails> read(Form form, LocalDate today) {
        Optional<Localized> title = form.localized("title", Form.LINE);
        Localized words = form.optionalLocalized("words", Form.PARAGRAPHS).orElse(null);
        LocalDate on = form.isBlank("on") ? null : form.date("on", today).orElse(null);
        Caption caption = new Caption(
                on,
                form.optionalLocalized("place", Form.LINE).orElse(null),
                form.optionalLocalized("host", Form.LINE).orElse(null),
                form.optionalLocalized("theme", Form.LINE).orElse(null));
        Set<IndicatorId> leaves = leaves(form);
        return title.map(said -> new EvidenceDetails(leaves, said, words, caption, form.isTicked("nameShown")));
    }

    static Set<IndicatorId> leaves(Form form) {
        return new HashSet<>(form.ids("leaves", IndicatorId::new));
    }

    static List<Choice> choices(List<Indicator> leaves, Wording w) {
        return leaves.stream()
                .map(leaf -> Choice.of(leaf.id().value(), leaf.code() + " " + w.plain(leaf.name())))
                .toList();
    }
}
