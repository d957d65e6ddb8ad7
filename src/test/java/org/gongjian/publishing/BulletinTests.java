package org.gongjian.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.junit.jupiter.api.Test;

class BulletinTests {

    private static final UUID WRITER = UUID.randomUUID();
    private static final UUID READER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2024-06-05T02:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);

    @Test
    void aDraftIsReviewedThenPublished() {
        Bulletin bulletin = published();
        assertThat(bulletin.state()).isEqualTo(BulletinState.PUBLISHED);
        assertThat(bulletin.isPublic()).isTrue();
    }

    @Test
    void aDraftCannotBePublishedUnread() {
        assertThat(draft().mayBePublished().isAllowed()).isFalse();
        assertThatThrownBy(() -> draft().published(new BulletinNumber(2024, 1), DAY, NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void aChangedTextNeedsASecondLookAgain() {
        Bulletin changed = draft().reviewed(READER, NOW).changed(text("另一个标题"), READER, Role.EDITOR, NOW);
        assertThat(changed.state()).isEqualTo(BulletinState.DRAFT);
        assertThat(changed.review()).isNull();
        assertThat(changed.isWrittenBy(somebody(READER))).isTrue();
        assertThat(changed.isWrittenBy(somebody(WRITER))).isFalse();
    }

    @Test
    void aPublishedTextIsCorrectedAndNotChanged() {
        assertThat(published().mayChange().isAllowed()).isFalse();
        Bulletin corrected = published()
                .corrected(
                        text("改过的标题"),
                        new Correction(Localized.zh("标题"), Localized.zh("写错了")),
                        READER,
                        Role.EDITOR,
                        NOW);
        assertThat(corrected.edition().number()).isEqualTo(2);
        assertThat(BulletinView.of(corrected).corrections()).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnStaysWithdrawn() {
        Bulletin withdrawn = published().withdrawn(Localized.zh("弄错了"), Role.EDITOR, NOW);
        assertThat(withdrawn.isPublic()).isTrue();
        assertThat(withdrawn.mayBeWithdrawn().isAllowed()).isFalse();
        assertThat(withdrawn.mayBeCorrected().isAllowed()).isFalse();
    }

    @Test
    void aDraftThatIsWithdrawnWasNeverPublic() {
        assertThat(draft().withdrawn(Localized.zh("重复"), Role.EDITOR, NOW).isPublic())
                .isFalse();
    }

    @Test
    void theWriterReviewsOnlyWhereNobodyElseCould() {
        assertThat(SecondLook.verdict(true, true).isAllowed()).isFalse();
        assertThat(SecondLook.verdict(true, false).isAllowed()).isTrue();
        assertThat(SecondLook.verdict(false, true).isAllowed()).isTrue();
    }

    private static Bulletin draft() {
        return Bulletin.drafted(
                new DraftBulletin(BulletinId.next(), ActivityId.next(), text("地方志书进社区")),
                WRITER,
                Role.COORDINATOR,
                NOW);
    }

    private static Bulletin published() {
        return draft().reviewed(READER, NOW).published(new BulletinNumber(2024, 1), DAY, NOW);
    }

    private static BulletinText text(String headline) {
        return new BulletinText(Localized.zh(headline), Localized.zh("导语"), null, List.of());
    }

    private static Actor somebody(UUID account) {
        return Actor.person(new AccountId(account), null, "", List.of());
    }
}
