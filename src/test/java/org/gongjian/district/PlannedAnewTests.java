package org.gongjian.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.gongjian.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class PlannedAnewTests {

    @Autowired
    private PlannedAnew planned;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aStatementThatIsAskedOftenIsKeptAndOneThatIsPlannedAnewIsNot() {
        transaction.executeWithoutResult(status -> {
            assertThat(keptAfterTen("often", jdbc::sql)).isEqualTo(1);
            assertThat(keptAfterTen("anew", planned::sql)).isZero();
        });
    }

    private int keptAfterTen(String name, Function<String, JdbcClient.StatementSpec> ask) {
        for (int i = 0; i < 10; i++) {
            assertThat(ask.apply("select :number + 1 as planned_" + name)
                            .param("number", i)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(i + 1);
        }
        return jdbc.sql("select count(*) from pg_prepared_statements where statement like :name")
                .param("name", "select $1 + 1 as planned_" + name + "%")
                .query(Integer.class)
                .single();
    }
}
