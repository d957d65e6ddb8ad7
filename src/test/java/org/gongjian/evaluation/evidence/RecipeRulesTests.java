package org.gongjian.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.standards.Recipe;
import org.junit.jupiter.api.Test;

class RecipeRulesTests {

    private static final Recipe ALL = new Recipe(2, 1, 8, true, true, true, true, true);
    private static final Caption FULL =
            new Caption(LocalDate.of(2024, 6, 5), Localized.zh("阅览室"), Localized.zh("文化社区"), Localized.zh("赠书"));

    @Test
    void whatHasAllThatIsAskedForHasNoFault() {
        assertThat(RecipeRules.faults(ALL, new Shown(1, 1, Localized.zh("六月五日阅读角开放"), FULL, true)))
                .isEmpty();
        assertThat(RecipeRules.faults(Recipe.NONE, new Shown(0, 0, null, Caption.NONE, false)))
                .isEmpty();
    }

    @Test
    void eachThingMissingIsASentence() {
        assertThat(RecipeRules.faults(ALL, new Shown(0, 1, Localized.zh("开 放"), Caption.NONE, false)))
                .extracting(Reason::code)
                .containsExactly(
                        "evaluation.evidence.fault.photos",
                        "evaluation.evidence.fault.files",
                        "evaluation.evidence.fault.characters",
                        "evaluation.evidence.fault.time",
                        "evaluation.evidence.fault.place",
                        "evaluation.evidence.fault.host",
                        "evaluation.evidence.fault.theme",
                        "evaluation.evidence.fault.name");
    }

    @Test
    void spacesAreNoCharacters() {
        assertThat(new Shown(0, 0, Localized.of("开 放", "it is"), Caption.NONE, false).characters())
                .isEqualTo(4);
    }
}
