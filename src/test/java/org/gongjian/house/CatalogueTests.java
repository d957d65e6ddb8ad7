package org.gongjian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongjian.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the database's own catalogue: what the house promises of its tables holds for each of them. */
@RoomTest
class CatalogueTests {

    private static final String TENANT_TABLES = """
            select c.oid, c.relname from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in (:installation)
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyTenantTableBeginsWithItsDistrict() {
        assertThat(ask("""
                select relname from (%s) t
                 where not exists (select from pg_attribute a
                    where a.attrelid = t.oid and a.attnum = 1 and a.attname = 'district_id' and a.attnotnull)
                """)).isEmpty();
    }

    @Test
    void everyTenantTableTakesTheDistrictOfTheTransactionByDefault() {
        assertThat(ask("""
                select relname from (%s) t
                 where not exists (select from pg_attrdef d
                    where d.adrelid = t.oid and d.adnum = 1 and pg_get_expr(d.adbin, d.adrelid) = 'current_district()')
                """)).isEmpty();
    }

    @Test
    void everyTenantTableShowsOnlyRowsOfTheDistrict() {
        assertThat(ask("""
                select relname from (%s) t
                 where not (select relrowsecurity from pg_class where oid = t.oid)
                    or (select count(*) from pg_policy p where p.polrelid = t.oid) <> 1
                    or not exists (select from pg_policy p
                        where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
                          and pg_get_expr(p.polqual, p.polrelid) = '(district_id = ( SELECT current_district() AS current_district))'
                          and pg_get_expr(p.polwithcheck, p.polrelid) = '(district_id = ( SELECT current_district() AS current_district))')
                """)).isEmpty();
    }

    @Test
    void everyKeyAndUniqueIndexOfATenantTableBeginsWithTheDistrict() {
        assertThat(ask("""
                select i.indexrelid::regclass::text from (%s) t join pg_index i on i.indrelid = t.oid
                 where i.indisunique and (i.indkey::int2[])[0] <> 1
                """)).isEmpty();
        assertThat(ask("""
                select relname from (%s) t
                 where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
                """)).isEmpty();
    }

    @Test
    void noForeignKeyLeavesTheDistrict() {
        assertThat(ask("""
                select k.conname from (%s) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
                  join pg_class target on target.oid = k.confrelid
                 where target.relname not in (:installation) and (k.conkey[1] <> 1 or k.confkey[1] <> 1)
                """)).isEmpty();
    }

    @Test
    void noTableHasTriggersOrSerials() {
        assertThat(one("select tgname from pg_trigger where not tgisinternal")).isEmpty();
        assertThat(one("select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    @Test
    void theListOfInstallationTablesNamesNoTableThatIsNotThere() throws IOException {
        assertThat(new TreeSet<>(one("select relname from pg_class where relkind in ('r', 'p')")))
                .containsAll(installation());
    }

    @Test
    void theApplicationOwnsNothingAndObeysRowSecurity() {
        assertThat(one("select current_user::text")).containsExactly("gongjian_app");
        assertThat(one("""
                select rolname from pg_roles
                 where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """)).isEmpty();
        assertThat(one("select relname from pg_class where pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
        assertThat(one("""
                select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
                 where m.member = current_user::regrole
                """)).isEmpty();
    }

    @Test
    void auditLinesAndSealsCanNeitherBeChangedNorDeleted() {
        assertThat(one("""
                select t || ' ' || p from unnest(array['audit_line', 'audit_sheaf', 'audit_seal']) t, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
                 where has_table_privilege(current_user, t, p)
                """)).isEmpty();
    }

    @Test
    void noTableOfTheDistrictsCanBeEmptiedByTheApplication() {
        assertThat(ask("select relname from (%s) t where has_table_privilege(current_user, t.oid, 'TRUNCATE')"))
                .isEmpty();
    }

    private List<String> ask(String question) {
        Set<String> installation = installation();
        return transaction.execute(status -> jdbc.sql(question.formatted(TENANT_TABLES))
                .param("installation", installation)
                .query(String.class)
                .list());
    }

    private List<String> one(String question) {
        return transaction.execute(
                status -> jdbc.sql(question).query(String.class).list());
    }

    static Set<String> installation() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/installation-tables.csv")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
