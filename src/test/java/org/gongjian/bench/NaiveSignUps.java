package org.gongjian.bench;

import java.util.UUID;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CurrentActor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How one writes it first: a transaction for each sign-up, which counts on one row and writes another. */
@TestComponent
@RestController
class NaiveSignUps {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CurrentActor actors;

    NaiveSignUps(JdbcClient jdbc, TransactionTemplate transaction, CurrentActor actors) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.actors = actors;
    }

    @PostMapping("/{district}/activities/naive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signUp(@RequestParam UUID id, @RequestParam UUID shift) {
        AccountId account = actors.account().orElseThrow();
        transaction.executeWithoutResult(status -> {
            int placed = jdbc.sql("update bench_shift set taken = taken + 1 where id = :id and taken < capacity")
                    .param("id", shift)
                    .update();
            if (placed == 0) {
                jdbc.sql("update bench_shift set waiting = waiting + 1 where id = :id")
                        .param("id", shift)
                        .update();
            }
            jdbc.sql(
                            "insert into bench_place (id, shift_id, account_id, placed) values (:id, :shift, :account, :placed)")
                    .param("id", id)
                    .param("shift", shift)
                    .param("account", account.value())
                    .param("placed", placed == 1)
                    .update();
        });
    }
}
