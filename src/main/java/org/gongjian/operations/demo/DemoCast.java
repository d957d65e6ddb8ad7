package org.gongjian.operations.demo;

import java.util.Locale;
import org.gongjian.district.AreaId;
import org.gongjian.district.District;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's people: plainly demo, so that nobody a report names is given an account or an opinion. */
@Component
@Profile("demo")
class DemoCast {

    /** Everybody's; a demo listens on this machine only. */
    static final String PASSWORD = "enter-once-2024";

    private final People people;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Actors actors;

    DemoCast(People people, Accounts accounts, Mandates mandates, Actors actors) {
        this.people = people;
        this.accounts = accounts;
        this.mandates = mandates;
        this.actors = actors;
    }

    /** A part in a story. */
    record Part(String name, String userName, Role role) {

        DemoSignIn signIn(District district) {
            String begins = "/" + district.slug().value() + (role == Role.VOLUNTEER ? "/me" : "/desk");
            return new DemoSignIn(
                    district.name(),
                    name,
                    role.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    userName,
                    PASSWORD,
                    begins);
        }
    }

    /** The editor who writes in a story, and the one who looks a second time. */
    record Editors(Actor writer, Actor reviewer) {}

    /** Everybody who works for, or lives in, a whole district. */
    record Office(Editors editors, Actor officer, Actor assessor, Actor resident) {}

    Editors play(DemoOffice office) {
        return open(office).editors();
    }

    Office open(DemoOffice office) {
        Actor officer = plays(office.officer());
        Actor assessor = plays(office.assessor());
        Actor resident = plays(office.resident());
        return new Office(new Editors(plays(office.editor()), plays(office.reviewer())), officer, assessor, resident);
    }

    /** Somebody who works for the whole district beside its office. */
    Actor playsForAll(Part part) {
        return plays(part);
    }

    Actor plays(Part part, AreaId area) {
        return plays(part, area, null);
    }

    Actor plays(Part part, UnitId unit) {
        return plays(part, null, unit);
    }

    private Actor plays(Part part) {
        return plays(part, null, null);
    }

    private Actor plays(Part part, @Nullable AreaId area, @Nullable UnitId unit) {
        PersonId person = people.register(Actor.system().author(), RegisterPerson.named(PersonId.next(), part.name()));
        AccountId account = accounts.open(Actor.system(), person, new UserName(part.userName()), PASSWORD);
        mandates.grant(Actor.system(), new GrantMandate(MandateId.next(), person, part.role(), area, unit));
        return actors.of(account);
    }
}
