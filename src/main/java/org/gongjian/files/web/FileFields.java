package org.gongjian.files.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.files.Consent;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileKind;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;

/** The fields of a file's words and consent, both ways. */
final class FileFields {

    private FileFields() {}

    static Form filled(Form form, FileDetails details) {
        form.with("description", details.description())
                .with("caption", details.caption())
                .with("credit", details.credit());
        Consent consent = details.consent();
        if (consent != null) {
            form.with("basis", consent.basis().name())
                    .with("saidBy", consent.saidBy())
                    .with("consentOn", consent.on());
        }
        return form;
    }

    /** What was typed; empty where a fault was noted. Who says so and when is asked only where there is a consent. */
    static Optional<FileDetails> read(Form form, LocalDate today) {
        Optional<Localized> description = form.localized("description", FileDetails.DESCRIPTION);
        Optional<Localized> caption = form.optionalLocalized("caption", FileDetails.CAPTION);
        Optional<Localized> credit = form.optionalLocalized("credit", FileDetails.DESCRIPTION);
        Optional<Consent> consent = form.isBlank("basis") ? Optional.empty() : consent(form, today);
        return form.submit(() -> new FileDetails(
                description.orElseThrow(), caption.orElse(null), credit.orElse(null), consent.orElse(null)));
    }

    static List<Choice> bases(FileKind kind, Wording w) {
        return Stream.of(Consent.Basis.values())
                .map(basis -> new Choice(basis.name(), w.reason(basis.label(kind))))
                .toList();
    }

    private static Optional<Consent> consent(Form form, LocalDate today) {
        Optional<Consent.Basis> basis = form.choice("basis", Consent.Basis.class);
        Optional<String> saidBy = form.text("saidBy", Consent.NAME);
        Optional<LocalDate> on = form.date("consentOn", today);
        return basis.flatMap(how -> saidBy.flatMap(who -> on.map(day -> new Consent(how, who, day))));
    }
}
