package org.gongjian.operations.scale;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.GrantMandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.accounts.UserName;
import org.gongjian.operations.DemoSignIn;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom one can sign in as in a scaled district: one of each role, and a volunteer who has been to much. */
@Component
class ScaledCast {

    /** Everybody's; a demo listens on this machine only. */
    static final String PASSWORD = "enter-once-2024";

    private final People people;
    private final Accounts accounts;
    private final Mandates mandates;
    private final TransactionTemplate transaction;

    ScaledCast(People people, Accounts accounts, Mandates mandates, TransactionTemplate transaction) {
        this.people = people;
        this.accounts = accounts;
        this.mandates = mandates;
        this.transaction = transaction;
    }

    /** A part, and where it is played. */
    private record Part(
            String name,
            String user,
            Role role,
            @Nullable UUID area,
            @Nullable UUID unit) {}

    private static final String VOLUNTEER = "volunteer";

    private static List<Part> parts(Town town) {
        return List.of(
                new Part("演示·区县管理员", "officer", Role.DISTRICT_OFFICER, null, null),
                new Part("演示·街道管理员", "street", Role.STREET_OFFICER, town.street(0), null),
                new Part("演示·社区协调员", "coordinator", Role.COORDINATOR, null, town.unit(0)),
                new Part("演示·单位联络员", "contact", Role.UNIT_CONTACT, null, town.partner(0)),
                new Part("演示·编辑", "editor", Role.EDITOR, null, null),
                new Part("演示·志愿者", VOLUNTEER, Role.VOLUNTEER, null, null));
    }

    void play(List<Town> towns) {
        for (Town town : towns) {
            town.within(() ->
                    transaction.executeWithoutResult(status -> parts(town).forEach(part -> play(town, part))));
        }
    }

    private void play(Town town, Part part) {
        PersonId person = part.user().equals(VOLUNTEER)
                ? new PersonId(Crowd.person(town, 0))
                : people.register(Actor.system().author(), RegisterPerson.named(PersonId.next(), part.name()));
        accounts.open(Actor.system(), person, new UserName(userName(town, part)), PASSWORD);
        mandates.grant(
                Actor.system(),
                new GrantMandate(
                        MandateId.next(),
                        person,
                        part.role(),
                        part.area() == null ? null : new AreaId(part.area()),
                        part.unit() == null ? null : new UnitId(part.unit())));
    }

    private static String userName(Town town, Part part) {
        return town.district().slug().value() + "-" + part.user();
    }

    /** Of each district, in the order in which they are shown. */
    static List<DemoSignIn> signIns(List<Town> towns) {
        return towns.stream()
                .flatMap(town -> parts(town).stream().map(part -> signIn(town, part)))
                .toList();
    }

    private static DemoSignIn signIn(Town town, Part part) {
        Localized district = town.district().name();
        return new DemoSignIn(
                district,
                part.name(),
                part.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                userName(town, part),
                PASSWORD,
                "/" + town.district().slug().value() + (part.role() == Role.VOLUNTEER ? "/me" : "/desk"));
    }
}
