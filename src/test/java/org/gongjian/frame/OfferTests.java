package org.gongjian.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongjian.district.Reason;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final List<Choice> MANY = IntStream.rangeClosed(1, 500)
            .mapToObj(number -> Choice.of(number, number % 2 == 0 ? "Library " + number : "School " + number))
            .toList();

    @Test
    void aShortListIsOfferedWhole() {
        List<Choice> few = MANY.subList(0, Offer.MOST);
        Offer offer = Form.sent(Map.of("find.unit", List.of("library"))).offer("unit", few);
        assertThat(offer.choices()).isEqualTo(few);
        assertThat(offer.isPartOfMany()).isFalse();
    }

    @Test
    void ofALongListTheFirstOnesAreOfferedAndWhatIsChosen() {
        Offer offer = Form.sent(Map.of("unit", List.of("499"))).offer("unit", MANY);
        assertThat(offer.choices())
                .hasSize(Offer.FOUND + 1)
                .startsWith(MANY.getFirst())
                .endsWith(MANY.get(498));
        assertThat(offer.of()).isEqualTo(500);
    }

    @Test
    void ofALongListIsOfferedWhatHasTheWordsThatWereTyped() {
        Offer offer = Form.sent(Map.of("find.unit", List.of(" library 49"), "unit", List.of("1")))
                .offer("unit", MANY);
        assertThat(offer.choices()).extracting(Choice::value).containsExactly("1", "490", "492", "494", "496", "498");
    }

    @Test
    void whoeverLooksAmongChoicesSendsNothingAndIsToldNoFaults() {
        Form form = Form.sent(Map.of("find", List.of("unit"), "title", List.of(" ")));
        form.text("title");
        form.fault("unit", Reason.of("frame.fault.choose"));
        Optional<Boolean> done = form.submit(() -> {
            throw new AssertionError("nothing is done");
        });
        assertThat(done).isEmpty();
        assertThat(form.isFaulty()).isTrue();
        assertThat(form.isWrong()).isFalse();
        assertThat(form.isLookingIn("unit")).isTrue();
        assertThat(form.on("a-view").getStatus()).isNull();
    }
}
