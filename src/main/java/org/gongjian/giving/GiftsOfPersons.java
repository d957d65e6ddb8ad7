package org.gongjian.giving;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody gave in person. The name goes with the person; that something was given stays in the register, with its receipt
 * and without a name (Public Welfare Donations Law, article 16); so does that a question about it was answered, without the words.
 */
@Repository
@Transactional
class GiftsOfPersons implements PersonalRecords {

    private final JdbcClient jdbc;
    private final GiftPurposeRows purposes;
    private final AuditLog audit;

    GiftsOfPersons(JdbcClient jdbc, GiftPurposeRows purposes, AuditLog audit) {
        this.jdbc = jdbc;
        this.purposes = purposes;
        this.audit = audit;
    }

    @Override
    public String section() {
        return "given";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return Stream.concat(gifts(ids).stream(), answers(ids).stream()).toList();
    }

    private List<HeldRecord> gifts(Collection<PersonId> ids) {
        return jdbc.sql("""
                select gift.id, gift.given_on, gift.donor_named, gift.receipt_year || '-' || gift.receipt_number as receipt
                  from gift where gift.donor_person = any(:persons) order by gift.given_on, gift.id
                """)
                .param("persons", values(ids))
                .query((row, number) -> HeldRecord.of(
                                Reason.of("giving.held.given"), "gifts/" + row.getObject("id", UUID.class))
                        .saying("giving.held.on", row.getObject("given_on", LocalDate.class))
                        .saying(
                                "giving.held.named",
                                Reason.of("giving.held.named." + (row.getBoolean("donor_named") ? "yes" : "no")))
                        .saying("giving.held.receipt", row.getString("receipt")))
                .list();
    }

    /** What they said when they were asked for another purpose. */
    private List<HeldRecord> answers(Collection<PersonId> ids) {
        return jdbc.sql("""
                select gift.id, change.agreed, change.answer, change.answered_at, change.signed_by, change.signed_on
                  from gift join gift_purpose_change change on change.gift_id = gift.id and change.agreed is not null
                 where gift.donor_person = any(:persons) order by change.answered_at, change.id
                """)
                .param("persons", values(ids))
                .query((row, number) -> HeldRecord.of(
                                Reason.of("giving.held.answered"), "gifts/" + row.getObject("id", UUID.class))
                        .saying(
                                "giving.held.on",
                                row.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant())
                        .saying(
                                "giving.held.agreed",
                                Reason.of("giving.held.agreed." + (row.getBoolean("agreed") ? "yes" : "no")))
                        .saying("giving.held.answer", row.getString("answer"))
                        .saying("giving.held.signed-by", row.getString("signed_by"))
                        .saying("giving.held.signed-on", row.getObject("signed_on", LocalDate.class)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Retained> retained(Collection<PersonId> ids) {
        int many = gifts(ids).size();
        return many == 0
                ? List.of()
                : List.of(new Retained(
                        Reason.of("giving.held.given.retained", many), Reason.of("giving.held.given.retained.why")));
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        List<GiftId> gifts = jdbc.sql("""
                update gift set version = version + 1, donor_person = null, donor_named = false, anonymous = true
                 where donor_person = any(:persons)
                returning id
                """)
                .param("persons", values(ids))
                .query((row, number) -> new GiftId(row.getObject("id", UUID.class)))
                .list();
        purposes.takeWordsOut(gifts);
        gifts.forEach(gift -> audit.write(by, "unnamed", gift.ref(), "donor"));
    }

    private static UUID[] values(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
