package org.gongjian.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongjian.TestDistricts;
import org.gongjian.audit.Author;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes districts with people in them. Their password was hashed beforehand: hashing is slow on purpose. */
@TestComponent
public class TestAccounts {

    public static final String PASSWORD = "red pomegranate seeds";
    private static final String HASH =
            "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$daRetSYl/bA3eyMwK9ONBQ$tgQiFg9rOggp+Mgn88U6R3Iz1S1a2AbPaiIGDd7fTFQ";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestDistricts districts;
    private final Areas areas;
    private final Units units;
    private final People people;
    private final Mandates mandates;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TestAccounts(
            TestDistricts districts,
            Areas areas,
            Units units,
            People people,
            Mandates mandates,
            Actors actors,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.districts = districts;
        this.areas = areas;
        this.units = units;
        this.people = people;
        this.mandates = mandates;
        this.actors = actors;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public TestDistrict aDistrict() {
        District district = districts.found();
        AreaId street = AreaId.next();
        AreaId community = AreaId.next();
        UnitId communityUnit = UnitId.next();
        UnitId partner = UnitId.next();
        Map<Role, TestAccount> accounts = new EnumMap<>(Role.class);
        // At once: what follows a change, such as the search index, then follows them all together.
        CurrentDistrict.run(
                district.id(),
                () -> transaction.executeWithoutResult(status -> {
                    areas.add(new Area(street, null, Area.Kind.STREET, Localized.of("靖和街道", "Jinghe Street")));
                    areas.add(new Area(
                            community, street, Area.Kind.COMMUNITY, Localized.of("文化社区", "Cultural Community")));
                    units.register(communityUnit, community);
                    units.register(partner, street);
                    for (Role role : Role.values()) {
                        UnitId unit =
                                role == Role.COORDINATOR ? communityUnit : role == Role.UNIT_CONTACT ? partner : null;
                        accounts.put(role, account(district, role, role == Role.STREET_OFFICER ? street : null, unit));
                    }
                }));
        return new TestDistrict(district, street, community, communityUnit, partner, accounts);
    }

    /** Somebody new, with one mandate. */
    public TestAccount account(District district, Role role, @Nullable AreaId area, @Nullable UnitId unit) {
        String userName = role.name().toLowerCase(Locale.ROOT) + "-" + COUNT.incrementAndGet();
        AccountId account = AccountId.next();
        PersonId person = PersonId.next();
        return CurrentDistrict.within(district.id(), () -> {
            people.register(Author.SYSTEM, RegisterPerson.named(person, "演示·" + userName));
            insert(account, userName);
            enter(account, person);
            mandates.grant(Actor.system(), new GrantMandate(MandateId.next(), person, role, area, unit));
            return new TestAccount(account, person, userName, actors.of(account));
        });
    }

    /** Makes somebody known in a second district, as a new person there. */
    public PersonId alsoIn(District district, AccountId account) {
        PersonId person = PersonId.next();
        CurrentDistrict.run(district.id(), () -> {
            people.register(Author.SYSTEM, RegisterPerson.named(person, "演示·另一区"));
            enter(account, person);
        });
        return person;
    }

    private void insert(AccountId account, String userName) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into account (id, user_name, password_hash, state, created_at)
                values (:id, :userName, :hash, 'active', :at)
                """)
                .param("id", account.value())
                .param("userName", userName)
                .param("hash", HASH)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private void enter(AccountId account, PersonId person) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into account_district (account_id, district_id, person_id)
                values (:account, current_district(), :person)
                """)
                .param("account", account.value())
                .param("person", person.value())
                .update());
    }
}
