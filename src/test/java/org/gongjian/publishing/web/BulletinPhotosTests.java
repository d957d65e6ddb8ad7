package org.gongjian.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.files.AttachFile;
import org.gongjian.files.Consent;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.TestFiles;
import org.gongjian.files.TestPhotos;
import org.gongjian.files.UploadView;
import org.gongjian.files.Uploads;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.TestBulletins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class BulletinPhotosTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestBulletins bulletins;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileDesk desk;

    @Test
    void aBulletinShowsThePhotosOfItsActivityThatHaveConsent() {
        TestGifts.Hunchun here = gifts.hunchun();
        BulletinId bulletin = bulletins.published(here);
        FileId shown = photo(here, Localized.of("长桌上的书", "Books on a long table"), TestFiles.consent());
        photo(here, Localized.of("一位居民", "A resident"), null);

        Browser visitor = new Browser(pages, sessions, here.district().slug(), null, "en");
        assertThat(visitor.open(bulletin.path()).select("img[alt='Books on a long table']"))
                .hasSize(1);
        assertThat(visitor.open(bulletin.path()).select("img[alt='A resident']"))
                .isEmpty();
        Browser editor = new Browser(
                pages, sessions, here.district().slug(), here.district().account(Role.EDITOR), "en");
        assertThat(editor.open(bulletin.path()).select("img[alt='A resident']"))
                .as("an editor sees what the public will")
                .isEmpty();

        here.run(() -> desk.withdraw(Author.SYSTEM, shown, 0));
        assertThat(visitor.open(bulletin.path()).select(".gj-photos")).isEmpty();
    }

    private FileId photo(TestGifts.Hunchun here, Localized description, @Nullable Consent consent) {
        return here.within(() -> {
            UploadView sent = uploads.receive(
                    Author.SYSTEM,
                    FileKind.PHOTO,
                    here.activity().ref(),
                    TestFiles.incoming(TestPhotos.jpeg(400, 300)));
            return desk.attach(
                    Author.SYSTEM, new AttachFile(FileId.next(), sent.id(), TestFiles.details(description, consent)));
        });
    }
}
