package org.gongjian.giving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.Retained;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gifts somebody handed over or received in a post they hold. Registers and receipts say the post, not the person, and stay
 * (Public Welfare Donations Law, article 16).
 */
@Repository
@Transactional(readOnly = true)
class HandledGifts implements PersonalRecords {

    private final JdbcClient jdbc;

    HandledGifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "gifts";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return jdbc.sql("""
                select gift.id, gift.given_on, gift.receipt_year, gift.receipt_number
                  from gift join post on post.id in (gift.handler_post, gift.received_by)
                 where post.holder_id = any(:persons) order by gift.given_on, gift.id
                """)
                .param("persons", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> HeldRecord.of(
                                Reason.of("giving.held.gift"), "gifts/" + row.getObject("id", UUID.class))
                        .saying("giving.held.on", row.getObject("given_on", LocalDate.class))
                        .saying(
                                "giving.held.receipt",
                                receipt(row.getString("receipt_year"), row.getString("receipt_number"))))
                .list();
    }

    @Override
    public List<Retained> retained(Collection<PersonId> ids) {
        int gifts = of(ids).size();
        return gifts == 0
                ? List.of()
                : List.of(
                        new Retained(Reason.of("giving.held.retained", gifts), Reason.of("giving.held.retained.why")));
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {}

    private static @Nullable String receipt(@Nullable String year, @Nullable String number) {
        return year == null ? null : year + "-" + number;
    }
}
