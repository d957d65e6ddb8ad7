package org.gongjian.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongjian.district.NewId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The first story, from an empty installation to the page the public reads. The server is killed after every step and
 * started again: whoever was in the middle of something goes on where they were.
 */
@Tag("browser")
class HunchunStoryTests {

    private interface Step {
        void play() throws IOException;
    }

    @Test
    void aBookGiftWalksFromTheFirstOfficerToThePressThoughTheServerIsKilledAfterEveryStep() throws Exception {
        Typing typing = new Typing();
        try (ServerProcess server = new ServerProcess(
                        Path.of("target", "story", NewId.uuid().toString()));
                HunchunPeopleAtWork people = new HunchunPeopleAtWork(server.address(), typing)) {
            server.start();
            HunchunOffice office = new HunchunOffice(people, server);
            HunchunRegisters registers = new HunchunRegisters(people.coordinator());
            HunchunMorning morning = new HunchunMorning(
                    people.coordinator(), people.archives(), people.secretary(), people.editor(), people.reviewer());
            HunchunReader reader = new HunchunReader(people.reader(), morning);
            List<Step> steps = List.of(
                    office::comeIn,
                    office::listTheCommunity,
                    office::inviteTheCommunity,
                    registers::units,
                    office::inviteTheOthers,
                    registers::places,
                    registers::words,
                    registers::alliance,
                    registers::agreement,
                    morning::plan,
                    morning::hold,
                    morning::photograph,
                    morning::registerTheGift,
                    morning::confirmTheGift,
                    morning::receiveTheGift,
                    morning::draftTheBulletin,
                    morning::reviewAndPublish,
                    morning::addThePlacement,
                    reader::readsInChinese,
                    reader::readsInEnglish,
                    reader::followsTheFigures);
            for (Step step : steps) {
                step.play();
                server.kill();
                server.start();
            }
        }
    }
}
