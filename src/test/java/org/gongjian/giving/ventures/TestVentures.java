package org.gongjian.giving.ventures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.Uploads;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.TestMoney;
import org.gongjian.giving.money.Use;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.springframework.boot.test.context.TestComponent;

/** A call of the community with one venture of the partner, at any stage. */
@TestComponent
public class TestVentures {

    private static final LocalDate OPENS = LocalDate.of(2024, 6, 5);
    private static final LocalDate CLOSES = LocalDate.of(2024, 6, 14);

    private final CallDesk calls;
    private final VentureDesk desk;
    private final AwardDesk awards;
    private final Ventures ventures;
    private final TestMoney money;
    private final TestAccounts accounts;
    private final Uploads uploads;
    private final FileDesk files;
    private final TestClock clock;

    TestVentures(
            CallDesk calls,
            VentureDesk desk,
            AwardDesk awards,
            Ventures ventures,
            TestMoney money,
            TestAccounts accounts,
            Uploads uploads,
            FileDesk files,
            TestClock clock) {
        this.calls = calls;
        this.desk = desk;
        this.awards = awards;
        this.ventures = ventures;
        this.money = money;
        this.accounts = accounts;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    /** A venture and what it hangs on. */
    public record Scene(TestDistrict here, FundId fund, CallId call, VentureId venture, Actor one, Actor two) {}

    public void on(LocalDate day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }

    public CallId call(TestDistrict here, FundId fund) {
        return here.within(() -> calls.open(here.coordinator(), CallId.next(), here.communityUnit(), fund, terms()));
    }

    public static CallTerms terms() {
        return new CallTerms(
                Localized.of("社区微创投", "Small ventures for the community"),
                Localized.of("支持为老服务。", "For help to the elderly."),
                Use.ELDERLY,
                TestMoney.yuan("10000"),
                TestMoney.yuan("6000"),
                OPENS,
                CLOSES,
                LocalDate.of(2024, 7, 1),
                LocalDate.of(2024, 12, 31),
                Set.of(),
                List.of(
                        new Criterion(Localized.of("需求", "Need"), 60),
                        new Criterion(Localized.of("可行", "Feasible"), 40)),
                2,
                20,
                5);
    }

    public static VenturePlan plan() {
        return new VenturePlan(
                Localized.of("助老理发", "Haircuts for the elderly"),
                Localized.of("每月两次上门理发。", "Twice a month, at home."),
                List.of(
                        new BudgetLine(Localized.of("材料", "Material"), TestMoney.yuan("2000")),
                        new BudgetLine(Localized.of("培训", "Training"), TestMoney.yuan("3000.50"))));
    }

    /** The partner applied; it is the day after the last day to apply. */
    public Scene applied(TestDistrict here) {
        on(OPENS);
        FundId fund = money.fund(here, "10000");
        money.enter(here, fund, EntryKind.RECEIVED, "10000");
        CallId call = call(here, fund);
        VentureId venture =
                here.within(() -> desk.apply(here.contact(), VentureId.next(), call, here.partner(), plan()));
        on(CLOSES.plusDays(1));
        return new Scene(here, fund, call, venture, assessor(here), assessor(here));
    }

    public Actor assessor(TestDistrict here) {
        return accounts.account(here.district(), Role.ASSESSOR, null, null).actor();
    }

    public Scene admitted(TestDistrict here) {
        Scene scene = applied(here);
        here.run(() -> desk.screen(here.coordinator(), scene.venture(), 1, true, null));
        return scene;
    }

    /** Two people gave 81 and 76 points, and 5,000.50 yuan are proposed. */
    public Scene proposed(TestDistrict here) {
        Scene scene = admitted(here);
        here.run(() -> {
            desk.score(scene.one(), scene.venture(), List.of(85, 75));
            desk.score(scene.two(), scene.venture(), List.of(80, 70));
            desk.propose(here.coordinator(), scene.venture(), 2, TestMoney.yuan("5000.50"));
        });
        return scene;
    }

    public Scene inPublic(TestDistrict here) {
        Scene scene = proposed(here);
        here.run(() -> calls.makePublic(here.coordinator(), scene.call(), 1));
        return scene;
    }

    public Scene awarded(TestDistrict here) {
        Scene scene = inPublic(here);
        on(CLOSES.plusDays(20));
        here.run(() -> calls.decide(here.coordinator(), scene.call(), 2));
        return scene;
    }

    public Scene contracted(TestDistrict here) {
        return contracted(awarded(here));
    }

    /** With an objection that was answered and did not hold. */
    public Scene contracted(TestDistrict here, UUID objection) {
        Scene scene = inPublic(here);
        here.run(() -> {
            desk.object(here.volunteer(), scene.venture(), objection, "去年没有做完");
            desk.answer(here.coordinator(), objection, false, "去年已结项");
        });
        on(CLOSES.plusDays(20));
        here.run(() -> calls.decide(here.coordinator(), scene.call(), 2));
        return contracted(scene);
    }

    private Scene contracted(Scene scene) {
        TestDistrict here = scene.here();
        FileId scan = scan(scene);
        here.run(() -> awards.contract(
                here.coordinator(),
                scene.venture(),
                venture(scene).version(),
                scan,
                CLOSES.plusDays(20),
                Map.of(
                        Stage.CONTRACT, TestMoney.yuan("2000.50"),
                        Stage.MIDTERM, TestMoney.yuan("2000"),
                        Stage.FINAL, TestMoney.yuan("1000"))));
        return scene;
    }

    public FileId scan(Scene scene) {
        TestDistrict here = scene.here();
        return here.within(() -> files.attach(
                here.coordinator().author(),
                new AttachFile(
                        FileId.next(),
                        uploads.receive(
                                        here.coordinator().author(),
                                        FileKind.DOCUMENT,
                                        scene.venture().ref(),
                                        TestFiles.incoming(TestDocuments.pdf()))
                                .id(),
                        TestFiles.details(Localized.of("合同", "Contract"), null))));
    }

    public Venture venture(Scene scene) {
        return scene.here()
                .within(() -> ventures.require(scene.here().coordinator(), scene.venture()))
                .venture();
    }
}
