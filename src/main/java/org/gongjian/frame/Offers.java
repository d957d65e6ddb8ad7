package org.gongjian.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The choices of a field, asked for when the page shows it: records of which a district may have thousands. */
@FunctionalInterface
public interface Offers {

    Offer of(Form form, String field);

    /** The same without one. */
    default Offers without(String value) {
        return (form, field) -> {
            Offer whole = of(form, field);
            return new Offer(
                    whole.choices().stream()
                            .filter(choice -> !choice.value().equals(value))
                            .toList(),
                    whole.of());
        };
    }

    /**
     * Records that are found by a part of their name.
     *
     * @param all how many there are
     * @param found the first {@link Offer#FOUND} with what is looked for; all where there are no more than {@link Offer#MOST}
     * @param chosen those with these values, as far as they are there
     */
    static Offers found(
            LongSupplier all, Function<String, List<Choice>> found, Function<List<String>, List<Choice>> chosen) {
        return (form, field) -> {
            Map<String, Choice> shown = new LinkedHashMap<>();
            found.apply(form.lookedFor(field)).forEach(choice -> shown.put(choice.value(), choice));
            List<String> others = form.values(field).stream()
                    .filter(value -> !value.isBlank() && !shown.containsKey(value))
                    .toList();
            if (!others.isEmpty()) {
                chosen.apply(others).forEach(choice -> shown.put(choice.value(), choice));
            }
            return new Offer(List.copyOf(shown.values()), (int) all.getAsLong());
        };
    }
}
