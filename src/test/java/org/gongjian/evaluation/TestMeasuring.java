package org.gongjian.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.Caption;
import org.gongjian.evaluation.evidence.EvidenceDetails;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A campaign that the partner runs and in which the community takes part, under way in June 2024: its standard has leaves of each
 * kind. 1.1 asks for a photo and a caption, 1.2 for words alone, 1.3 for two files.
 */
@TestComponent
public class TestMeasuring {

    public static final LocalDate BEGINS = LocalDate.of(2024, 6, 1);
    public static final LocalDate ENDS = LocalDate.of(2024, 6, 30);

    private final TestFiles files;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestMeasuring(TestFiles files, TestAccounts accounts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.files = files;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A campaign and what takes part in it. */
    public record Scene(
            TestDistrict here,
            RecordRef activity,
            CampaignId campaign,
            EntryId entry,
            Map<String, IndicatorId> leaves) {

        /** One of the entrant's own people. */
        public Actor entrant() {
            return here().coordinator();
        }

        /** One of the organizer's people. */
        public Actor organizer() {
            return here().contact();
        }

        public String board() {
            return campaign.value().toString();
        }

        public IndicatorId leaf(String code) {
            return Objects.requireNonNull(leaves.get(code));
        }

        public String sheet() {
            return "/evidence/of/" + entry.value();
        }
    }

    public Scene underWay() {
        return underWay(files.aScene());
    }

    public Scene underWay(TestFiles.Scene files) {
        return in(files.district(), files.activity());
    }

    /** The same in a district that has an activity already. */
    public Scene in(TestDistrict here, RecordRef activity) {
        return here.within(() -> Objects.requireNonNull(transaction.execute(status -> insert(here, activity))));
    }

    public Actor assessor(TestDistrict here) {
        return accounts.account(here.district(), Role.ASSESSOR, null, null).actor();
    }

    public static EvidenceDetails details(IndicatorId... leaves) {
        return new EvidenceDetails(
                Set.of(leaves),
                Localized.of("阅读角开放", "The reading corner opens"),
                Localized.zh("六月五日，阅读角向居民开放，志愿者讲解借阅办法。"),
                new Caption(
                        LocalDate.of(2024, 6, 5),
                        Localized.zh("文化社区图书阅览室"),
                        Localized.zh("文化社区"),
                        Localized.zh("共建共享")),
                true);
    }

    /** Another unit declares itself and is admitted. */
    public EntryId alsoEntered(Scene scene, UnitId unit) {
        EntryId entry = EntryId.next();
        scene.here().run(() -> transaction.executeWithoutResult(status -> enter(entry, scene.campaign(), unit)));
        return entry;
    }

    public void sql(TestDistrict here, String sql, Map<String, ?> params) {
        here.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql(sql).params(params).update()));
    }

    public int count(TestDistrict here, String sql, Map<String, ?> params) {
        return here.within(() -> Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql(sql).params(params).query(Integer.class).single())));
    }

    /** What stands of a leaf, by slot. */
    public Map<Integer, String> observed(Scene scene, String leaf) {
        return scene.here()
                .within(() -> Objects.requireNonNull(transaction.execute(status -> jdbc
                        .sql(
                                "select slot, value from observation where entry_id = :entry and indicator_id = :leaf order by slot")
                        .param("entry", scene.entry().value())
                        .param("leaf", scene.leaf(leaf).value())
                        .query((row, number) -> Map.entry(
                                row.getInt("slot"),
                                row.getBigDecimal("value").stripTrailingZeros().toPlainString()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    private Scene insert(TestDistrict here, RecordRef activity) {
        UUID standard = UUID.randomUUID();
        UUID edition = UUID.randomUUID();
        CampaignId campaign = CampaignId.next();
        jdbc.sql("insert into standard (id, title, made_at) values (:id, :title::jsonb, now())")
                .param("id", standard)
                .param("title", Localized.of("文明场馆标准", "Venue standard").json())
                .update();
        jdbc.sql("""
                insert into standard_edition (id, standard_id, number, version, state, published_at, made_at)
                values (:id, :standard, 1, 1, 'published', now(), now())
                """).param("id", edition).param("standard", standard).update();
        Map<String, IndicatorId> leaves = new LinkedHashMap<>();
        leaf(leaves, edition, "1.1", "阅读活动", "scored", 10, "documents", """
                {"files":1,"photos":1,"characters":10,"namesTime":true,"namesPlace":true,"namesHost":true,"namesTheme":true,
                 "showsUnitName":false}
                """, 2);
        leaf(leaves, edition, "1.2", "工作总结", "scored", 5, "documents", recipe(0, 10), 1);
        leaf(leaves, edition, "1.3", "制度文件", "scored", 5, "documents", recipe(2, 0), 1);
        leaf(leaves, edition, "2.1", "环境整洁", "scored", 8, "on-site", null, 1);
        leaf(leaves, edition, "2.2", "标识清楚", "scored", 4, "on-site", null, 1);
        leaf(leaves, edition, "3.1", "居民满意", "scored", 6, "questionnaire", null, 1);
        leaf(leaves, edition, "3.2", "服务态度", "scored", 4, "questionnaire", null, 1);
        leaf(leaves, edition, "8.1", "安全事故", "veto", 0, "documents", null, 1);
        leaf(leaves, edition, "9.1", "投诉未办", "deduction", 3, "documents", null, 1);
        jdbc.sql("""
                insert into campaign (id, version, standard_id, organizer_id, title, state, made_at)
                values (:id, 1, :standard, :organizer, :title::jsonb, 'running', now())
                """)
                .param("id", campaign.value())
                .param("standard", standard)
                .param("organizer", here.partner().value())
                .param("title", Localized.of("文明场馆创建", "Civilised venues").json())
                .update();
        for (int number = 1; number <= 2; number++) {
            jdbc.sql("""
                    insert into campaign_round (campaign_id, number, edition_id, begins_on, ends_on)
                    values (:campaign, :number, :edition, :begins, :ends)
                    """)
                    .param("campaign", campaign.value())
                    .param("number", number)
                    .param("edition", edition)
                    .param("begins", BEGINS.plusMonths(number - 1))
                    .param("ends", number == 1 ? ENDS : LocalDate.of(2024, 7, 31))
                    .update();
        }
        EntryId entry = EntryId.next();
        enter(entry, campaign, here.communityUnit());
        return new Scene(here, activity, campaign, entry, leaves);
    }

    private void enter(EntryId entry, CampaignId campaign, UnitId unit) {
        jdbc.sql("""
                insert into campaign_entry (id, version, campaign_id, entrant_id, state, declared_at)
                values (:id, 1, :campaign, :unit, 'admitted', now())
                """)
                .param("id", entry.value())
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .update();
    }

    private void leaf(
            Map<String, IndicatorId> leaves,
            UUID edition,
            String code,
            String name,
            String role,
            int points,
            String method,
            @Nullable String recipe,
            int scorers) {
        IndicatorId id = IndicatorId.next();
        leaves.put(code, id);
        jdbc.sql("""
                insert into indicator (id, edition_id, position, code, name, role, points, method, recipe, scorers, spread, monthly)
                values (:id, :edition, :position, :code, :name::jsonb, :role, :points, :method, :recipe::jsonb, :scorers, 20, true)
                """)
                .params(Map.of(
                        "id", id.value(),
                        "edition", edition,
                        "position", leaves.size(),
                        "code", code,
                        "name", Localized.zh(name).json(),
                        "role", role,
                        "points", points,
                        "method", method,
                        "scorers", scorers))
                .param("recipe", recipe)
                .update();
    }

    private static String recipe(int files, int characters) {
        return """
                {"files": %d, "photos": 0, "characters": %d, "namesTime": false, "namesPlace": false, "namesHost": false,
                 "namesTheme": false, "showsUnitName": false}
                """.formatted(files, characters);
    }
}
