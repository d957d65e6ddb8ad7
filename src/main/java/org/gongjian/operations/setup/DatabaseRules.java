package org.gongjian.operations.setup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The databases that are too weak to keep districts apart, one rule a method; each answers with the reason. */
public final class DatabaseRules {

    private static final int OLDEST = 150_000;
    private static final int MAJOR = 10_000;
    private static final String SEE = ": run db/roles.sql as docs/database.md says";

    private static final List<Function<DatabaseFacts, Optional<String>>> RULES = List.of(
            DatabaseRules::itIsRecentEnough,
            DatabaseRules::itKeepsEveryLetter,
            DatabaseRules::theApplicationIsNoSuperuser,
            DatabaseRules::theApplicationObeysRowSecurity,
            DatabaseRules::theApplicationOwnsNothing,
            DatabaseRules::theApplicationCannotBecomeTheOwner,
            DatabaseRules::theMigratorMayBecomeTheOwner);

    private DatabaseRules() {}

    /** All that is wrong with a database; empty when it may be used. */
    public static List<String> problems(DatabaseFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).toList();
    }

    static Optional<String> itIsRecentEnough(DatabaseFacts facts) {
        return when(
                facts.version() < OLDEST,
                "The database is PostgreSQL " + facts.version() / MAJOR + "; Gongjian needs 15 or later");
    }

    static Optional<String> itKeepsEveryLetter(DatabaseFacts facts) {
        return when(
                !facts.encoding().equals("UTF8"),
                "The database's encoding is " + facts.encoding()
                        + ": make it with encoding 'UTF8', or names will be lost");
    }

    static Optional<String> theApplicationIsNoSuperuser(DatabaseFacts facts) {
        return when(
                facts.superuser(),
                "The role " + facts.application() + " is a superuser, for whom no district is sealed off" + SEE);
    }

    static Optional<String> theApplicationObeysRowSecurity(DatabaseFacts facts) {
        return when(
                facts.aboveRowSecurity(),
                "The role " + facts.application() + " has bypassrls, so that no district is sealed off" + SEE);
    }

    static Optional<String> theApplicationOwnsNothing(DatabaseFacts facts) {
        return when(
                facts.ownsTables(),
                "The role " + facts.application() + " owns tables, and row security does not hold for owners" + SEE);
    }

    static Optional<String> theApplicationCannotBecomeTheOwner(DatabaseFacts facts) {
        return when(
                facts.ownerIsWithinReach() && !facts.superuser(),
                "The role " + facts.application() + " is a member of gongjian_owner: revoke gongjian_owner from "
                        + facts.application());
    }

    static Optional<String> theMigratorMayBecomeTheOwner(DatabaseFacts facts) {
        return when(
                !facts.migratorMayOwn(),
                "The migrator's role is not a member of gongjian_owner, so it cannot migrate" + SEE);
    }

    private static Optional<String> when(boolean weak, String reason) {
        return weak ? Optional.of(reason) : Optional.empty();
    }
}
