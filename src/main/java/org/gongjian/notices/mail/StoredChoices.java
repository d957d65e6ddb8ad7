package org.gongjian.notices.mail;

import java.util.HashMap;
import java.util.Map;
import org.gongjian.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What accounts chose, as rows. */
@Repository
@Transactional
class StoredChoices {

    private final JdbcClient jdbc;

    StoredChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By topic; a topic nobody chose for is not in it. */
    @Transactional(readOnly = true)
    Map<String, EmailChoice> of(AccountId account) {
        Map<String, EmailChoice> choices = new HashMap<>();
        jdbc.sql("select topic, email from notice_choice where account_id = :account")
                .param("account", account.value())
                .query(row -> {
                    choices.put(row.getString("topic"), EmailChoice.ofStored(row.getString("email")));
                });
        return choices;
    }

    void choose(AccountId account, String topic, EmailChoice choice) {
        jdbc.sql("""
                insert into notice_choice (account_id, topic, email) values (:account, :topic, :email)
                on conflict (account_id, topic) do update set email = excluded.email
                """)
                .param("account", account.value())
                .param("topic", topic)
                .param("email", choice.stored())
                .update();
    }
}
