package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.TestDatabaseInitializer;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.operations.DemoLoader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Every record of the demo came into the index by itself, as it would by making the index anew. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "server.address=127.0.0.1"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@ActiveProfiles("demo")
@Import(SearchSnapshots.class)
class DemoIndexTests {

    @Autowired
    private DemoLoader demo;

    @Autowired
    private Districts districts;

    @Autowired
    private SearchSnapshots snapshots;

    @Test
    void theIndexOfTheDemoIsWhatARebuildMakesOfIt() {
        demo.load();
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
