package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.TestClock;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.scoring.Observations;
import org.gongjian.evaluation.scoring.Observe;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A campaign of the community with three entrants in one street, at any stage; it begins on 5 June 2024. */
@TestComponent
public class TestCampaigns {

    public static final LocalDate OPENS = LocalDate.of(2024, 6, 5);
    public static final LocalDate CLOSES = LocalDate.of(2024, 6, 14);
    public static final LocalDate FIRST = LocalDate.of(2024, 6, 17);
    public static final LocalDate SECOND = LocalDate.of(2024, 7, 1);
    public static final LocalDate FROZEN = LocalDate.of(2024, 8, 1);

    private final CampaignDesk desk;
    private final EntryDesk entryDesk;
    private final ResultDesk resultDesk;
    private final Campaigns campaigns;
    private final Observations observations;
    private final TestClaims claims;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    TestCampaigns(
            CampaignDesk desk,
            EntryDesk entryDesk,
            ResultDesk resultDesk,
            Campaigns campaigns,
            Observations observations,
            TestClaims claims,
            TestAccounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.desk = desk;
        this.entryDesk = entryDesk;
        this.resultDesk = resultDesk;
        this.campaigns = campaigns;
        this.observations = observations;
        this.claims = claims;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A published standard: three scored leaves, an entry bar, a veto and a deduction. */
    public record TestStandard(StandardId id, EditionId edition, Map<String, IndicatorId> leaves) {

        public IndicatorId leaf(String code) {
            return Objects.requireNonNull(leaves.get(code));
        }
    }

    /** A unit that declared itself, and who acts for it. */
    public record Entrant(UnitId unit, Actor contact, EntryId entry) {}

    /** A campaign and what it hangs on. */
    public record Scene(TestDistrict here, TestStandard standard, CampaignId campaign, List<Entrant> entrants) {

        public Entrant first() {
            return entrants.getFirst();
        }

        public Entrant second() {
            return entrants.get(1);
        }

        public Entrant third() {
            return entrants.get(2);
        }
    }

    public void on(LocalDate day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }

    public TestDistrict aDistrict() {
        return claims.aDistrict();
    }

    public TestStandard standard(TestDistrict here) {
        StandardId standard = StandardId.next();
        EditionId edition = EditionId.next();
        IndicatorId branch = IndicatorId.next();
        List<Object[]> leaves = List.of(
                new Object[] {"1.1", "scored", "60", "documents"},
                new Object[] {"1.2", "scored", "30", "on-site"},
                new Object[] {"1.3", "scored", "10", "questionnaire"},
                new Object[] {"B1", "bar", "0", "documents"},
                new Object[] {"V1", "veto", "0", "on-site"},
                new Object[] {"D1", "deduction", "20", "on-site"});
        Map<String, IndicatorId> ids =
                leaves.stream().collect(Collectors.toMap(leaf -> String.valueOf(leaf[0]), leaf -> IndicatorId.next()));
        here.run(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into standard (id, title, made_at) values (?, ?::jsonb, ?)")
                    .params(
                            standard.value(),
                            Localized.of("文明场馆测评标准", "Standard of civilised venues")
                                    .json(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                    insert into standard_edition (id, standard_id, number, version, state, published_at, made_at)
                    values (?, ?, 1, 1, 'published', ?, ?)
                    """)
                    .params(
                            edition.value(),
                            standard.value(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            indicator(edition, branch, null, "1", "branch", "100", null, 0);
            for (int i = 0; i < leaves.size(); i++) {
                Object[] leaf = leaves.get(i);
                String code = String.valueOf(leaf[0]);
                indicator(
                        edition,
                        ids.get(code),
                        code.startsWith("1.") ? branch : null,
                        code,
                        String.valueOf(leaf[1]),
                        String.valueOf(leaf[2]),
                        String.valueOf(leaf[3]),
                        i + 1);
            }
        }));
        return new TestStandard(standard, edition, ids);
    }

    private void indicator(
            EditionId edition,
            @Nullable IndicatorId id,
            @Nullable IndicatorId parent,
            String code,
            String role,
            String points,
            @Nullable String method,
            int position) {
        jdbc.sql("""
                insert into indicator (id, edition_id, parent_id, position, code, name, role, points, method)
                values (:id, :edition, :parent, :position, :code, :name::jsonb, :role, :points, :method)
                """)
                .param("id", id == null ? null : id.value())
                .param("edition", edition.value())
                .param("parent", parent == null ? null : parent.value())
                .param("position", position)
                .param("code", code)
                .param("name", Localized.of("指标" + code, "Indicator " + code).json())
                .param("role", role)
                .param("points", new BigDecimal(points))
                .param("method", method)
                .update();
    }

    public static CampaignTerms terms() {
        return terms(new Level(Localized.of("街道推荐", "Street"), Within.STREET, 2), city(1));
    }

    public static Level city(int quota) {
        return new Level(Localized.of("市级评定", "City"), Within.ALL, quota);
    }

    public static CampaignTerms terms(Level... levels) {
        return new CampaignTerms(
                Localized.of("文明场馆创建", "Civilised venues"),
                Localized.of("各类公共场馆。", "Public venues of every kind."),
                Localized.of("文明场馆", "Civilised Venue"),
                "practice-base",
                List.of(new FurtherOrganizer(null, Localized.of("市文明办", "Civilisation Office"))),
                Set.of(),
                OPENS,
                CLOSES,
                List.of(
                        new PlannedRound(FIRST, LocalDate.of(2024, 6, 30), 1),
                        new PlannedRound(SECOND, LocalDate.of(2024, 7, 31), 1)),
                List.of(levels),
                5,
                5,
                36);
    }

    public Scene drafted(TestDistrict here, CampaignTerms terms) {
        on(OPENS);
        TestStandard standard = standard(here);
        CampaignId campaign = here.within(
                () -> desk.make(here.coordinator(), CampaignId.next(), here.communityUnit(), standard.id(), terms));
        return new Scene(here, standard, campaign, List.of());
    }

    /** It is the first day to declare. */
    public Scene published(TestDistrict here, CampaignTerms terms) {
        Scene scene = drafted(here, terms);
        here.run(() -> desk.publish(here.coordinator(), scene.campaign(), 1));
        return scene;
    }

    /** Three units declared themselves, one after the other; it is still possible. */
    public Scene declared(TestDistrict here, CampaignTerms terms) {
        Scene scene = published(here, terms);
        List<Entrant> entrants = new ArrayList<>();
        entrants.add(declare(scene, here.partner(), here.contact()));
        for (String name : List.of("海城图书馆", "海城博物馆")) {
            clock.advance(Duration.ofHours(1));
            UnitId unit = claims.anotherPartner(here, name);
            entrants.add(declare(
                    scene,
                    unit,
                    accounts.account(here.district(), Role.UNIT_CONTACT, null, unit)
                            .actor()));
        }
        return new Scene(here, scene.standard(), scene.campaign(), entrants);
    }

    private Entrant declare(Scene scene, UnitId unit, Actor contact) {
        return new Entrant(
                unit, contact, scene.here().within(() -> entryDesk.declare(contact, declaration(scene, unit))));
    }

    public Declare declaration(Scene scene, UnitId unit) {
        return new Declare(
                EntryId.next(),
                scene.campaign(),
                unit,
                Localized.of("全年开放，志愿服务常态化。", "Open all year, with volunteers."),
                Map.of(scene.standard().leaf("B1"), "近三年无安全事故，见消防证明。"));
    }

    public Scene admitted(TestDistrict here, CampaignTerms terms) {
        Scene scene = declared(here, terms);
        scene.entrants().forEach(entrant -> admit(scene, entrant));
        return scene;
    }

    public void admit(Scene scene, Entrant entrant) {
        scene.here()
                .run(() -> entryDesk.admit(
                        scene.here().coordinator(),
                        entrant.entry(),
                        entry(scene, entrant).version(),
                        Set.of(scene.standard().leaf("B1")),
                        null));
    }

    /** The first round is open. */
    public Scene running(TestDistrict here, CampaignTerms terms) {
        Scene scene = admitted(here, terms);
        on(FIRST);
        here.run(() -> desk.openRound(here.coordinator(), scene.campaign(), version(scene)));
        return scene;
    }

    /** A campaign by a standard of somebody's own, with the partner in it; its first round is open. */
    public Scene runningBy(TestDistrict here, StandardId standard, EditionId edition) {
        on(OPENS);
        CampaignId campaign = here.within(
                () -> desk.make(here.coordinator(), CampaignId.next(), here.communityUnit(), standard, terms(city(1))));
        Scene scene = new Scene(here, new TestStandard(standard, edition, Map.of()), campaign, List.of());
        here.run(() -> desk.publish(here.coordinator(), campaign, 1));
        EntryId entry = here.within(() -> entryDesk.declare(
                here.contact(), new Declare(EntryId.next(), campaign, here.partner(), Localized.zh("全年开放"), Map.of())));
        here.run(() -> entryDesk.admit(here.coordinator(), entry, 1, Set.of(), null));
        on(FIRST);
        here.run(() -> desk.openRound(here.coordinator(), campaign, version(scene)));
        return new Scene(here, scene.standard(), campaign, List.of(new Entrant(here.partner(), here.contact(), entry)));
    }

    /** Both rounds are closed; in the first one the entrants had so many points of 60. */
    public Scene frozen(TestDistrict here, CampaignTerms terms, String... points) {
        Scene scene = running(here, terms);
        for (int i = 0; i < points.length; i++) {
            observe(scene, scene.entrants().get(i), 1, "1.1", points[i]);
        }
        close(scene);
        return scene;
    }

    /** Closes the first round, holds the second one, and freezes. */
    public void close(Scene scene) {
        TestDistrict here = scene.here();
        on(SECOND);
        here.run(() -> desk.closeRound(here.coordinator(), scene.campaign(), version(scene)));
        here.run(() -> desk.openRound(here.coordinator(), scene.campaign(), version(scene)));
        on(FROZEN);
        here.run(() -> desk.closeRound(here.coordinator(), scene.campaign(), version(scene)));
        here.run(() -> desk.freeze(here.coordinator(), scene.campaign(), version(scene)));
    }

    public Scene inPublic(TestDistrict here, CampaignTerms terms, String... points) {
        Scene scene = frozen(here, terms, points);
        here.run(() -> resultDesk.makePublic(here.coordinator(), scene.campaign(), version(scene)));
        return scene;
    }

    public Scene decided(TestDistrict here, CampaignTerms terms, String... points) {
        Scene scene = inPublic(here, terms, points);
        on(FROZEN.plusDays(12));
        here.run(() -> resultDesk.decide(here.coordinator(), scene.campaign(), version(scene)));
        return scene;
    }

    public void observe(Scene scene, Entrant entrant, int round, String leaf, String value) {
        scene.here()
                .run(() -> transaction.executeWithoutResult(status -> observations.record(
                        scene.here().coordinator().author(),
                        new Observe(
                                scene.campaign(),
                                entrant.entry(),
                                round,
                                scene.standard().leaf(leaf),
                                1,
                                new BigDecimal(value),
                                null,
                                null))));
    }

    public Campaign campaign(Scene scene) {
        return scene.here().within(() -> campaigns.find(scene.campaign()).orElseThrow());
    }

    public int version(Scene scene) {
        return campaign(scene).version();
    }

    public CampaignEntry entry(Scene scene, Entrant entrant) {
        return scene.here().within(() -> campaigns.findEntry(entrant.entry()).orElseThrow());
    }

    public List<Outcome> outcomes(Scene scene) {
        return scene.here().within(() -> campaigns.outcomes(scene.here().coordinator(), campaign(scene)));
    }

    public Outcome outcome(Scene scene, Entrant entrant) {
        return outcomes(scene).stream()
                .filter(outcome -> outcome.entry().equals(entrant.entry()))
                .findFirst()
                .orElseThrow();
    }

    public UUID objected(Scene scene, Actor by, Entrant about) {
        UUID id = UUID.randomUUID();
        scene.here().run(() -> resultDesk.object(by, about.entry(), id, null, "现场照片不是今年拍摄"));
        return id;
    }

    /** Somebody else who acts for the community. */
    public Actor another(TestDistrict here) {
        return accounts.account(here.district(), Role.COORDINATOR, null, here.communityUnit())
                .actor();
    }
}
