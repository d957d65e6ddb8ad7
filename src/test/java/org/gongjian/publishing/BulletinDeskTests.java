package org.gongjian.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Credit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class BulletinDeskTests {

    private static final Correction CORRECTION =
            new Correction(Localized.of("标题里的书名", "The title in the headline"), Localized.of("写错了", "It was wrong"));

    @Autowired
    private BulletinDesk desk;

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private TestBulletins test;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AuditLog audit;

    private final TestGifts.Hunchun hunchun;
    private final Actor editor;

    BulletinDeskTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
        editor = hunchun.district().editor();
    }

    @Test
    void theCoordinatorDraftsAndTheEditorReviewsAndPublishes() {
        BulletinId id = test.published(hunchun);

        BulletinView bulletin = read(Actor.visitor(), id);
        assertThat(bulletin.state()).isEqualTo(BulletinState.PUBLISHED);
        assertThat(bulletin.number()).isEqualTo(new BulletinNumber(2024, 1));
        assertThat(bulletin.headline()).isEqualTo(TestBulletins.HEADLINE);
        assertThat(verbs(id)).containsExactly("drafted", "reviewed", "published");
    }

    @Test
    void aDraftIsForThoseWhoWorkOnIt() {
        BulletinId id = test.drafted(hunchun);

        for (Actor actor : List.of(
                hunchun.coordinator(),
                hunchun.contact(),
                editor,
                hunchun.district().officer(),
                hunchun.district().streetOfficer())) {
            assertThat(hunchun.within(() -> bulletins.byId(actor, id))).isPresent();
            assertThat(hunchun.within(() -> bulletins.unpublished(actor))).hasSize(1);
        }
        for (Actor actor : List.of(Actor.visitor(), hunchun.district().volunteer())) {
            assertThat(hunchun.within(() -> bulletins.byId(actor, id))).isEmpty();
            assertThat(hunchun.within(() -> bulletins.unpublished(actor))).isEmpty();
            refused(
                    Refused.Kind.MISSING,
                    () -> hunchun.run(() -> desk.change(actor, id, 0, TestBulletins.text(Localized.zh("新")))));
        }
    }

    @Test
    void partnersReadADraftAndDoNotWriteIt() {
        BulletinId id = test.drafted(hunchun);
        refused(
                Refused.Kind.FORBIDDEN,
                () -> hunchun.run(() -> desk.change(hunchun.contact(), id, 0, TestBulletins.text(Localized.zh("新")))));
        refused(Refused.Kind.FORBIDDEN, () -> hunchun.run(() -> desk.review(hunchun.coordinator(), id, 0)));
        refused(Refused.Kind.FORBIDDEN, () -> hunchun.run(() -> desk.publish(hunchun.coordinator(), id, 0)));
    }

    @Test
    void theSameDraftSentTwiceIsOneDraft() {
        DraftBulletin draft = new DraftBulletin(BulletinId.next(), hunchun.activity(), TestBulletins.text(List.of()));
        assertThat(hunchun.within(() -> desk.draft(hunchun.coordinator(), draft)))
                .isEqualTo(hunchun.within(() -> desk.draft(hunchun.coordinator(), draft)));
        assertThat(verbs(draft.id())).containsExactly("drafted");
        refused(Refused.Kind.CONFLICT, () -> hunchun.within(() -> desk.draft(editor, draft)));
    }

    @Test
    void theOnlyEditorReviewsTheirOwnTextAndThePageSaysSo() {
        BulletinId id = draftedByTheEditor();
        hunchun.run(() -> desk.review(editor, id, 0));
        assertThat(read(editor, id).reviewedByItsWriter()).isTrue();
    }

    @Test
    void whereThereIsAnotherEditorTheSecondLookIsTheirs() {
        BulletinId id = draftedByTheEditor();
        Actor other = accounts.account(hunchun.district().district(), Role.EDITOR, null, null)
                .actor();
        refused(Refused.Kind.CONFLICT, () -> hunchun.run(() -> desk.review(editor, id, 0)));
        hunchun.run(() -> desk.review(other, id, 0));
        assertThat(read(editor, id).reviewedByItsWriter()).isFalse();
    }

    @Test
    void pressingAButtonTwiceDoesItOnce() {
        BulletinId id = test.published(hunchun);
        hunchun.run(() -> desk.publish(editor, id, 1));
        assertThat(verbs(id)).containsExactly("drafted", "reviewed", "published");
    }

    @Test
    void aStaleChangeIsRefusedAndNothingIsLost() {
        BulletinId id = test.drafted(hunchun);
        hunchun.run(() -> desk.change(hunchun.coordinator(), id, 0, TestBulletins.text(Localized.zh("甲"))));
        refused(
                Refused.Kind.STALE,
                () -> hunchun.run(() -> desk.change(editor, id, 0, TestBulletins.text(Localized.zh("乙")))));
        assertThat(read(editor, id).headline()).isEqualTo(Localized.zh("甲"));
    }

    @Test
    void aCorrectionIsVisibleAndTheEarlierTextStaysReadable() {
        BulletinId id = test.published(hunchun);
        hunchun.run(() -> desk.correct(editor, id, 2, TestBulletins.text(Localized.zh("改过的标题")), CORRECTION));

        List<Edition> editions = hunchun.within(() -> bulletins.editionsOf(id));
        assertThat(editions).hasSize(2);
        assertThat(editions.getFirst().text().headline()).isEqualTo(TestBulletins.HEADLINE);
        assertThat(editions.getLast().correction()).isEqualTo(CORRECTION);
        assertThat(editions.getLast().writtenAs()).isEqualTo(Role.EDITOR);
        assertThat(read(Actor.visitor(), id).headline()).isEqualTo(Localized.zh("改过的标题"));
        assertThat(read(Actor.visitor(), id).number()).isEqualTo(new BulletinNumber(2024, 1));
    }

    @Test
    void draftsBeforePublicationAreNotAmongTheEditions() {
        BulletinId id = test.drafted(hunchun);
        hunchun.run(() -> {
            desk.change(hunchun.coordinator(), id, 0, TestBulletins.text(Localized.zh("甲")));
            desk.review(editor, id, 1);
            desk.publish(editor, id, 2);
        });
        assertThat(hunchun.within(() -> bulletins.editionsOf(id)))
                .singleElement()
                .satisfies(edition -> assertThat(edition.text().headline()).isEqualTo(Localized.zh("甲")));
        assertThat(read(Actor.visitor(), id).corrections()).isZero();
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        BulletinId id = test.published(hunchun);
        refused(
                Refused.Kind.INVALID,
                () -> hunchun.run(
                        () -> desk.correct(editor, id, 2, TestBulletins.text(TestBulletins.HEADLINE), CORRECTION)));
    }

    @Test
    void aWithdrawnBulletinKeepsItsNumberAndLeavesTheLists() {
        BulletinId id = test.published(hunchun);
        hunchun.run(() -> desk.withdraw(editor, id, 2, Localized.of("与事实不符", "It was not so")));

        BulletinView note = read(Actor.visitor(), id);
        assertThat(note.isWithdrawn()).isTrue();
        assertThat(note.number()).isEqualTo(new BulletinNumber(2024, 1));
        assertThat(hunchun.within(() -> bulletins.latest(10))).isEmpty();
        assertThat(hunchun.within(() -> bulletins.withdrawn(10))).hasSize(1);
        assertThat(hunchun.within(() -> bulletins.headlines(List.of(id)))).isEmpty();

        BulletinId next = test.published(hunchun);
        assertThat(read(Actor.visitor(), next).number()).isEqualTo(new BulletinNumber(2024, 2));
    }

    @Test
    void byLinesAreChosenFromWhatAPersonIsKnownFor() {
        ContributorId tie = test.correspondent(hunchun);
        List<ByLine> both = List.of(new ByLine(tie, Credit.CORRESPONDENT), new ByLine(tie, Credit.PHOTOGRAPHER));
        BulletinId id = hunchun.within(() -> desk.draft(
                hunchun.coordinator(),
                new DraftBulletin(BulletinId.next(), hunchun.activity(), TestBulletins.text(both))));
        assertThat(read(editor, id).text().byLines()).isEqualTo(both);

        refused(
                Refused.Kind.INVALID,
                () -> hunchun.within(() -> desk.draft(
                        hunchun.coordinator(),
                        new DraftBulletin(
                                BulletinId.next(),
                                hunchun.activity(),
                                TestBulletins.text(List.of(new ByLine(tie, Credit.EDITOR)))))));
    }

    @Test
    void listsGoPageByPageAndMonthByMonth() {
        List<BulletinId> ids = List.of(test.published(hunchun), test.published(hunchun), test.published(hunchun));

        BulletinPage first = hunchun.within(() -> bulletins.page(BulletinFilter.ALL, null, 2));
        assertThat(first.bulletins()).extracting(BulletinView::id).containsExactly(ids.get(2), ids.get(1));
        BulletinPage second = hunchun.within(() -> bulletins.page(BulletinFilter.ALL, first.next(), 2));
        assertThat(second.bulletins()).extracting(BulletinView::id).containsExactly(ids.get(0));
        assertThat(second.next()).isNull();

        assertThat(hunchun.within(() -> bulletins.months())).containsExactly(YearMonth.of(2024, 6));
        assertThat(hunchun.within(() -> bulletins.count(BulletinFilter.in(YearMonth.of(2024, 6)))))
                .isEqualTo(3);
        assertThat(hunchun.within(() -> bulletins.count(BulletinFilter.in(YearMonth.of(2024, 5)))))
                .isZero();
        assertThat(hunchun.within(() -> bulletins.count(BulletinFilter.in(2024))))
                .isEqualTo(3);
    }

    @Test
    void anActivityKnowsThatItIsReported() {
        assertThat(hunchun.within(() -> bulletins.reported(List.of(hunchun.activity()))))
                .isEmpty();
        BulletinId id = test.drafted(hunchun);
        assertThat(hunchun.within(() -> bulletins.reported(List.of(hunchun.activity()))))
                .isEqualTo(Set.of(hunchun.activity()));
        assertThat(hunchun.within(() -> bulletins.about(Actor.visitor(), List.of(hunchun.activity()))))
                .isEmpty();
        assertThat(hunchun.within(() -> bulletins.about(editor, List.of(hunchun.activity()))))
                .extracting(BulletinView::id)
                .containsExactly(id);
    }

    private BulletinId draftedByTheEditor() {
        return hunchun.within(() -> desk.draft(
                editor, new DraftBulletin(BulletinId.next(), hunchun.activity(), TestBulletins.text(List.of()))));
    }

    private BulletinView read(Actor reader, BulletinId id) {
        return hunchun.within(() -> bulletins.require(reader, id));
    }

    private List<String> verbs(BulletinId id) {
        return hunchun.within(() -> audit.historyOf(id.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static void refused(Refused.Kind kind, ThrowingCallable work) {
        Consumer<Refused> isOfKind = refused -> assertThat(refused.kind()).isEqualTo(kind);
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, isOfKind);
    }
}
