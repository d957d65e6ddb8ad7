package org.gongjian.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class TenancyTests {

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Areas areas;

    @Autowired
    private Numbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aDistrictSeesItsOwnRowsAndNoOthers() {
        District ours = districts.found();
        District theirs = districts.found();
        Area street = aStreet();
        CurrentDistrict.run(ours.id(), () -> areas.add(street));

        assertThat(CurrentDistrict.within(ours.id(), areas::all)).containsExactly(street);
        assertThat(CurrentDistrict.within(theirs.id(), areas::all)).isEmpty();
    }

    @Test
    void withoutADistrictThereIsNothingToSeeAndNothingCanBeWritten() {
        District ours = districts.found();
        CurrentDistrict.run(ours.id(), () -> areas.add(aStreet()));

        assertThat(areas.all()).isEmpty();
        assertThatThrownBy(() -> areas.add(aStreet())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRowCannotBeWrittenIntoAnotherDistrict() {
        District ours = districts.found();
        District theirs = districts.found();

        assertThatThrownBy(() -> CurrentDistrict.run(
                        ours.id(),
                        () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                                insert into area (district_id, id, kind, name)
                                values (:theirs, :id, 'street', '{"en": "Sneak Street"}')
                                """)
                                .param("theirs", theirs.id().value())
                                .param("id", NewId.uuid())
                                .update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void sqlOutsideATransactionFails() {
        assertThatThrownBy(() ->
                        jdbc.sql("select count(*) from area").query(Long.class).single())
                .hasRootCauseMessage("SQL outside a transaction");
    }

    @Test
    void aTransactionCannotBeJoinedFromAnotherDistrict() {
        District ours = districts.found();
        District theirs = districts.found();

        assertThatThrownBy(() -> CurrentDistrict.run(
                        ours.id(),
                        () -> transaction.executeWithoutResult(
                                status -> CurrentDistrict.run(theirs.id(), () -> areas.all()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aConnectionThatIsUsedAgainRemembersNoDistrict() {
        District ours = districts.found();
        for (int i = 0; i < 20; i++) {
            CurrentDistrict.run(ours.id(), () -> areas.all());
            Boolean forgotten = transaction.execute(status -> jdbc.sql("select current_district() is null")
                    .query(Boolean.class)
                    .single());
            assertThat(forgotten).isTrue();
        }
    }

    @Test
    void numbersHaveNoGapsWhenATransactionIsUndone() {
        District ours = districts.found();
        assertThat(nextNumber(ours)).isEqualTo(1);
        CurrentDistrict.run(
                ours.id(),
                () -> transaction.executeWithoutResult(status -> {
                    numbers.next("receipt", 2024);
                    status.setRollbackOnly();
                }));
        assertThat(nextNumber(ours)).isEqualTo(2);
        assertThat(nextNumber(districts.found())).isEqualTo(1);
    }

    @Test
    void anOfficerOfAStreetSeesEverythingBelowIt() {
        District ours = districts.found();
        Area street = aStreet();
        Area community = new Area(AreaId.next(), street.id(), Area.Kind.COMMUNITY, Localized.zh("文化社区"));
        Area elsewhere = aStreet();
        CurrentDistrict.run(ours.id(), () -> {
            areas.add(street);
            areas.add(community);
            areas.add(elsewhere);
        });
        assertThat(CurrentDistrict.within(ours.id(), () -> areas.withAllBelow(street.id())))
                .containsExactlyInAnyOrder(street.id(), community.id());
    }

    private long nextNumber(District district) {
        Long next = CurrentDistrict.within(
                district.id(), () -> transaction.execute(status -> numbers.next("receipt", 2024)));
        return next == null ? -1 : next;
    }

    private static Area aStreet() {
        return new Area(AreaId.next(), null, Area.Kind.STREET, Localized.of("靖和街道", "Jinghe Street"));
    }
}
