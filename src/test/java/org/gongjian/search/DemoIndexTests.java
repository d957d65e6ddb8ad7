package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.operations.DemoLoader;
import org.gongjian.operations.demo.DemoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every record of the demo came into the index by itself, as it would by making the index anew. */
@DemoTest
class DemoIndexTests {

    @Autowired
    private DemoLoader demo;

    @Autowired
    private Districts districts;

    @Autowired
    private SearchSnapshots snapshots;

    @Test
    void theIndexOfTheDemoIsWhatARebuildMakesOfIt() {
        demo.signIns().stream()
                .map(signIn -> signIn.address().split("/")[1])
                .distinct()
                .forEach(slug -> districts
                        .bySlug(slug)
                        .ifPresent(district -> CurrentDistrict.run(district.id(), () -> {
                            assertThat(snapshots.take()).hasSizeGreaterThan(10);
                            snapshots.assertThatARebuildChangesNothing();
                        })));
    }
}
