package org.gongjian.personal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.files.FileId;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.personal.PersonDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page that says whom a photo shows. */
@RoomTest
class ShownPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private PersonDesk persons;

    private final TestFiles.Scene scene;
    private final FileId photo;

    ShownPagesTests(@Autowired TestFiles fixtures, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        scene = fixtures.aScene();
        photo = fixtures.photo(scene, TestFiles.consent());
    }

    @Test
    void somebodyIsLookedUpNamedAndTakenOffAgain() {
        PersonId person = PersonId.next();
        scene.district()
                .run(() -> persons.register(
                        scene.district().coordinator(),
                        RegisterPerson.named(person, "王芳"),
                        scene.district().communityUnit()));
        assertThat(get("", Role.COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Persons shown", "Nobody is named")
                .doesNotContain("??");
        assertThat(get("/persons?lang=en&q=zzz", Role.COORDINATOR))
                .bodyText()
                .contains("Nobody whose record you keep fits");
        assertThat(get("/persons?lang=en&q=王", Role.COORDINATOR)).bodyText().contains("王芳");
        assertThat(post("/persons?lang=en", "person", ""))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??");

        assertThat(post("/persons?lang=en", "person", person.value().toString()))
                .hasStatus(303);
        assertThat(get("/persons?lang=en", Role.COORDINATOR)).bodyText().contains("王芳", "Does not agree to be shown");
        assertThat(get("?lang=en", Role.COORDINATOR))
                .bodyText()
                .contains("somebody it shows does not agree", "Of those it shows, not everybody agrees");
        assertThat(get("?lang=zh-CN", Role.COORDINATOR))
                .bodyText()
                .contains("照片里有人没有同意")
                .doesNotContain("??");

        assertThat(post("/persons/" + person.value() + "/remove", "x", "")).hasStatus(303);
        assertThat(get("/persons?lang=en", Role.COORDINATOR)).bodyText().contains("Nobody is named");
    }

    private MvcTestResult get(String rest, Role role) {
        String below = rest.isEmpty() ? "/persons?lang=en" : rest;
        return pages.get()
                .uri(path(below))
                .cookie(sessions.of(scene.district().account(role)))
                .exchange();
    }

    private MvcTestResult post(String rest, String name, String value) {
        return pages.post()
                .uri(path(rest))
                .cookie(sessions.of(scene.district().account(Role.COORDINATOR)))
                .with(FormToken.sent())
                .param(name, value)
                .exchange();
    }

    private String path(String rest) {
        return "/" + scene.district().slug() + "/files/" + photo.value() + rest;
    }
}
