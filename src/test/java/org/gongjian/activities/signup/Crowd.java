package org.gongjian.activities.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.shifts.ShiftDetails;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.SignUpMode;
import org.gongjian.activities.shifts.SignUpTerms;
import org.gongjian.district.DistrictId;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people of a district with an account each, and a shift they all want to be in. */
public final class Crowd {

    private Crowd() {}

    /** @param number from 0 */
    public record Member(int number, AccountId account, PersonId person) {

        public Actor actor() {
            return Actor.person(account, person, "居民" + number, List.of());
        }
    }

    /** In the current district; nobody signs in with a password. */
    public static List<Member> gather(ApplicationContext context, DistrictId district, int size) {
        List<Member> crowd = IntStream.range(0, size)
                .mapToObj(number -> new Member(number, AccountId.next(), PersonId.next()))
                .toList();
        UUID[] accounts = crowd.stream().map(member -> member.account().value()).toArray(UUID[]::new);
        UUID[] persons = crowd.stream().map(member -> member.person().value()).toArray(UUID[]::new);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into person (id, name) select id, '居民' || n from unnest(:ids) with ordinality as new (id, n)")
                    .param("ids", persons)
                    .update();
            jdbc.sql("""
                    insert into account (id, user_name, password_hash, state, created_at)
                    select id, 'r' || replace(id::text, '-', ''), '{noop}no', 'active', timestamptz '2024-01-01'
                      from unnest(:ids) as new (id)
                    """).param("ids", accounts).update();
            jdbc.sql("""
                    insert into account_district (account_id, district_id, person_id)
                    select account, :district, person from unnest(:accounts, :persons) as new (account, person)
                    """)
                    .param("district", district.value())
                    .param("accounts", accounts)
                    .param("persons", persons)
                    .update();
        });
        return crowd;
    }

    /** From the opening for a month; the shift takes place a week after that. */
    public static ShiftDetails details(Instant opensAt, int places, UnaryOperator<SignUpTerms> terms) {
        Instant closesAt = opensAt.plus(Duration.ofDays(30));
        Instant startsAt = closesAt.plus(Duration.ofDays(7));
        return new ShiftDetails(
                null,
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                true,
                places,
                terms.apply(SignUpTerms.open(opensAt, closesAt)));
    }

    public static ShiftId shift(
            ShiftDesk desk,
            Actor by,
            ActivityId activity,
            Instant opensAt,
            int places,
            UnaryOperator<SignUpTerms> terms) {
        return desk.add(by, activity, ShiftId.next(), details(opensAt, places, terms));
    }

    public static SignUpTerms withoutWaitlist(SignUpTerms terms) {
        return new SignUpTerms(
                terms.mode(),
                terms.opensAt(),
                terms.closesAt(),
                terms.minimumAge(),
                terms.guardianConsent(),
                terms.guests(),
                false,
                false,
                null);
    }

    public static SignUpTerms byLot(SignUpTerms terms) {
        return new SignUpTerms(
                SignUpMode.LOTTERY, terms.opensAt(), terms.closesAt(), null, false, false, true, false, null);
    }

    public static SignUpTerms forGuests(SignUpTerms terms) {
        return new SignUpTerms(terms.mode(), terms.opensAt(), terms.closesAt(), null, false, true, true, false, null);
    }

    public static SignUpTerms from(SignUpTerms terms, @Nullable Integer minimumAge, boolean guardianConsent) {
        return new SignUpTerms(
                terms.mode(), terms.opensAt(), terms.closesAt(), minimumAge, guardianConsent, false, true, false, null);
    }

    public static SignUpTerms waiting(SignUpTerms terms, boolean smallerMayPass, @Nullable Integer offerHours) {
        return new SignUpTerms(
                terms.mode(), terms.opensAt(), terms.closesAt(), null, false, false, true, smallerMayPass, offerHours);
    }
}
