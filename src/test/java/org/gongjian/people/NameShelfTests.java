package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class NameShelfTests {

    @Autowired
    private NameShelf shelf;

    @Autowired
    private TestPersons persons;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final DistrictId here;

    NameShelfTests(@Autowired TestDistricts districts) {
        here = districts.found().id();
    }

    @Test
    void whomAnOlderVersionRegisteredIsMadeFindableOnce() {
        CurrentDistrict.run(here, () -> {
            persons.with("王芳", null, "13800138000", null, null);
            List<String> parts = parts();
            transaction.executeWithoutResult(status -> {
                jdbc.sql("delete from person_part").update();
                jdbc.sql("update person set sort_key = null").update();
            });
            assertThat(shelf.fill()).isEqualTo(1);
            assertThat(parts()).isEqualTo(parts).contains("fang", "#8000");
            assertThat(shelf.fill()).isZero();
        });
    }

    private List<String> parts() {
        return transaction.execute(status -> jdbc.sql("select part from person_part order by part")
                .query(String.class)
                .list());
    }
}
