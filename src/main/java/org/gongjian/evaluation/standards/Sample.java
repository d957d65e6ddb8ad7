package org.gongjian.evaluation.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;

/** Standards that come with the product, of real size and in words of our own: to begin with, not to obey. */
@SuppressWarnings("ImmutableEnumChecker") // a text is immutable
public enum Sample {
    VENUE(Localized.of("公共场馆文明测评标准（样例）", "Standard for public venues (sample)")),
    LIBRARY(Localized.of("图书馆共建测评标准（样例）", "Standard for partner libraries (sample)"));

    private final Localized title;

    Sample(Localized title) {
        this.title = title;
    }

    public Localized title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Reason label() {
        return Reason.of("evaluation.standards.sample." + code());
    }

    public static Optional<Sample> named(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Its indicators, with ids of their own each time. */
    public TreeTable.Reading read() {
        try (InputStream file = Sample.class.getResourceAsStream("/data/standards/" + code() + ".csv")) {
            if (file == null) {
                throw new IllegalStateException("the sample " + code() + " is not among the files of the product");
            }
            return TreeTable.read(file.readAllBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
