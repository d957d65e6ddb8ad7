package org.gongjian.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaPathTests {

    private final Area street = new Area(AreaId.next(), null, Area.Kind.STREET, Localized.of("靖和街道", "Jinghe Street"));
    private final Area town = new Area(AreaId.next(), null, Area.Kind.TOWN, Localized.zh("敬信镇"));
    private final Area community =
            new Area(AreaId.next(), street.id(), Area.Kind.COMMUNITY, Localized.of("文化社区", "Cultural Community"));

    @Test
    void anAreaStandsAfterTheOneAboveItWithBothNames() {
        assertThat(AreaPath.of(List.of(town, community, street)))
                .containsExactly(
                        new AreaPath(town, town.name()),
                        new AreaPath(street, street.name()),
                        new AreaPath(community, Localized.of("靖和街道 › 文化社区", "Jinghe Street › Cultural Community")));
    }

    @Test
    void aNameWithoutTheOtherLanguageStandsAlone() {
        Area village = new Area(AreaId.next(), town.id(), Area.Kind.COMMUNITY, Localized.en("Fangchuan"));

        assertThat(AreaPath.of(List.of(town, village)).getLast().path()).isEqualTo(Localized.en("Fangchuan"));
    }
}
